package dev.freshet.stream;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns room in bytes into demand in items: small items in large requests, large ones one at a
 * time.
 *
 * <p>Asking is done in the lane, receiving by whichever thread signals the items. Signals are
 * serial (rule 1.3 of Reactive Streams), so each counter has one writer.
 */
final class Demand {

  /** How many items may be on their way at most: as many as could suddenly turn out large. */
  private static final int MOST = 128;

  /** Written by the lane. */
  private final AtomicLong asked = new AtomicLong();

  /** Written by the signalling thread. */
  private final AtomicLong received = new AtomicLong();

  /** How many bytes an item has of late: larger ones count at once, smaller ones by and by. */
  private final AtomicLong usualSize = new AtomicLong();

  /** True iff the lane has been told to ask for more and has not yet looked. */
  private final AtomicBoolean told = new AtomicBoolean();

  /** Down to how many items on their way no more are asked for. */
  private volatile int refill;

  /** Counts an item in. Returns false if it was not asked for (rule 1.1). */
  boolean receive() {
    long next = received.getPlain() + 1;
    if (next > asked.get()) {
      return false;
    }
    received.lazySet(next);
    return true;
  }

  /** Counts the size of an item. */
  void size(long bytes) {
    long usual = usualSize.getPlain();
    if (bytes != usual) {
      usualSize.lazySet(bytes > usual ? bytes : usual - ((usual - bytes + 7) >> 3));
    }
  }

  /**
   * Tells, once until the lane looks, that so few items are on their way that it is time to ask for
   * more. Signalling thread.
   */
  boolean due() {
    long underway = asked.get() - received.getPlain();
    if (underway > refill) {
      return false;
    }
    // As long as more are on their way, a look that is just over may be mistaken for one to come.
    return (underway == 0 || !told.get()) && !told.getAndSet(true);
  }

  /**
   * Begins to look: what is received after this makes it {@link #due} again. Lane, before it asks.
   */
  void look() {
    // Both sides read told in the very step in which they write it: so the later one of them sees
    // what the earlier one has received, and nobody takes the other to be coming who is not.
    told.getAndSet(false);
  }

  /**
   * How many items to ask for now; they are counted as asked.
   *
   * @param room how many bytes there is room for, at least 1
   * @return 0 if enough are on their way
   */
  int ask(int room) {
    long underway = asked.get() - received.get();
    if (underway > refill) {
      return 0;
    }
    // The first item is asked for alone: nobody knows yet how large they are.
    long fitting = received.get() == 0 ? 1 : room / Math.max(usualSize.get(), 1);
    int items = (int) (Math.max(1, Math.min(fitting, MOST)) - underway);
    if (items <= 0) {
      return 0;
    }
    refill = (int) ((underway + items) / 4);
    asked.addAndGet(items);
    return items;
  }
}
