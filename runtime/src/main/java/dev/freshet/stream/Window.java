package dev.freshet.stream;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the producer may run ahead of the connection: counts the bytes that are accepted and not
 * yet written, and stops a producer that is too far ahead.
 */
final class Window {

  /**
   * From how many unwritten bytes on nothing more is asked of the source. A window full of small
   * items or of a slice of a large one, the framing and a head fit into one of the kernel's
   * segments, which have 64 KiB less their headers: a few bytes more would travel alone, at half of
   * what all the others cost.
   */
  static final int HIGH_WATER = 62 * 1024;

  /** Down to how many unwritten bytes a stopped source is not asked again. */
  static final int LOW_WATER = HIGH_WATER / 2;

  /** More than this is worth an event loop's turn of its own. */
  private static final int MUCH = 16 * 1024;

  /** True iff the producer waits for room. */
  private final AtomicBoolean parked = new AtomicBoolean();

  /** Written by the producer. Who sees an older value sees more room, by items just accepted. */
  private final AtomicLong accepted = new AtomicLong();

  /** Written by the event loop. */
  private final AtomicLong written = new AtomicLong();

  /** How many bytes there is room for; 0 if the source must wait. Producer or lane. */
  int room() {
    return (int) Math.max(HIGH_WATER - unwritten(), 0);
  }

  /** Tells whether so much waits that it should be on its way. Producer. */
  boolean filling() {
    return accepted.getPlain() - written.get() > MUCH;
  }

  /** Counts bytes in. Producer. */
  void accept(int bytes) {
    accepted.lazySet(accepted.getPlain() + bytes);
  }

  /**
   * Says that the producer will wait until {@link #wrote} lets it go on. Producer.
   *
   * @return false if there is room again, so that it need not wait
   */
  boolean park() {
    parked.set(true); // then written is read: one of the two sides sees what the other has done
    return !(lowEnough() && parked.compareAndSet(true, false));
  }

  /**
   * Counts bytes out. Event loop.
   *
   * @return true if a producer waits, which may now go on
   */
  boolean wrote(int bytes) {
    written.set(written.getPlain() + bytes); // then parked is read: in that order, as park() does
    return parked.get() && lowEnough() && parked.compareAndSet(true, false);
  }

  private boolean lowEnough() {
    return unwritten() <= LOW_WATER;
  }

  private long unwritten() {
    return accepted.get() - written.get();
  }
}
