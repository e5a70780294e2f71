package dev.freshet.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher has signalled while there was no room for it: the items, then the end.
 *
 * <p>While it is open it owns the outlet: the signalling thread joins it and only the lane, which
 * works it off, gives items to the outlet. So the outlet has one producer at a time.
 */
final class Backlog {
  private final Queue<Object> items = new ArrayDeque<>();
  private @Nullable Runnable end;
  private volatile boolean open;

  /** True iff what joins is discarded. */
  private boolean discarding;

  /** Tells whether signals must queue up here. */
  boolean isOpen() {
    return open;
  }

  /** Makes signals queue up. Signalling thread. */
  void open() {
    open = true;
  }

  /** Queues an item. Returns false if the backlog has closed meanwhile. Signalling thread. */
  synchronized boolean join(Object item) {
    if (discarding) {
      ItemType.discard(item);
      return true;
    }
    return open && items.add(item);
  }

  /** Queues the end. Returns false if the backlog has closed meanwhile. Signalling thread. */
  synchronized boolean joinEnd(Runnable last) {
    if (open) {
      end = last;
    }
    return open;
  }

  /** Takes the next item; when there is none, closes the backlog and returns null. Lane. */
  synchronized @Nullable Object next() {
    Object item = items.poll();
    open = item != null;
    return item;
  }

  /** The end, if it has queued up. Lane, once the backlog is closed. */
  synchronized @Nullable Runnable end() {
    return end;
  }

  /** Discards all items, also those that are still to come. Lane. */
  synchronized void discard() {
    discarding = true;
    items.forEach(ItemType::discard);
    items.clear();
  }
}
