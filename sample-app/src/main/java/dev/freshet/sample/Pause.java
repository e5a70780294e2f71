package dev.freshet.sample;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CancellationException;

/** The rest between two items of a source, from 0 to 10,000 milliseconds. */
record Pause(long millis) {

  private static final int LONGEST = 10_000;

  /** The pause that a request asks for; beyond the shortest and the longest it is one of these. */
  static Pause ofMillis(int delayMs) {
    return new Pause(Math.max(0, Math.min(delayMs, LONGEST)));
  }

  boolean isNone() {
    return millis == 0;
  }

  /**
   * Blocks the calling thread for the length of this pause.
   *
   * @throws CancellationException when the thread is interrupted, which it then still is
   */
  void sleep() {
    try {
      MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted between two items");
    }
  }

  /** Runs a task when this pause, begun now, is over; no thread waits meanwhile. */
  void thenRun(Runnable task) {
    delayedExecutor(millis, MILLISECONDS).execute(task);
  }
}
