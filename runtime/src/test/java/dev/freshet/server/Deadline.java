package dev.freshet.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The longest that a test waits for anything. */
final class Deadline {
  static final Duration LENGTH = Duration.ofSeconds(5);
  static final int MILLIS = (int) LENGTH.toMillis();

  /** For how long something must stay as it is to be called quiet. */
  static final Duration QUIET = Duration.ofMillis(150);

  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private Deadline() {}

  /** Looks until something is so; only for what tells nobody when it changes. */
  static void until(String what, BooleanSupplier so) {
    long end = System.nanoTime() + LENGTH.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + LENGTH + ": " + what);
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }
}
