package dev.freshet.stream;

/**
 * Carries the items of one source to one outlet, and releases the source exactly once.
 *
 * <p>It is run in the lane of its response: to begin, whenever there is room again, and when the
 * response has ended. Each run goes as far as it can; after the release it does nothing.
 */
public interface Pump extends Runnable {

  /** True iff the source has begun: it is being asked for items, or has ended. Any thread. */
  boolean begun();

  /** True iff the source has been released, or needs no release. Any thread. */
  boolean released();

  /** Tells a pump that waits for room that there is some. Event loop. */
  void goOn();
}
