package dev.freshet.handler;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long a test of the seam waits for anything. */
final class Patience {
  static final Duration LENGTH = Duration.ofSeconds(5);
  static final int MILLIS = (int) LENGTH.toMillis();

  private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(1);

  private Patience() {}

  /** Looks until something is so; only for what tells nobody when it changes. */
  static void until(String what, BooleanSupplier so) {
    long end = System.nanoTime() + LENGTH.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + LENGTH + ": " + what);
      }
      LockSupport.parkNanos(GLANCE);
    }
  }
}
