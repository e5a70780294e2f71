package dev.freshet.stream;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what will be true soon, and fails if it is not. */
public final class Eventually {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = 200_000;

  private Eventually() {}

  /**
   * Waits until something is true.
   *
   * @param what says what should be so, for the failure's message
   */
  public static void eventually(String what, BooleanSupplier isSo) {
    await(what, isSo, () -> LockSupport.parkNanos(PAUSE_NANOS));
  }

  /** Waits likewise, but at work all the time: for races, in which nobody may be late. */
  public static void eventuallySpinning(String what, BooleanSupplier isSo) {
    await(what, isSo, new Spinning());
  }

  /** Is at work, but lets others at theirs from time to time: processors may be few. */
  static final class Spinning implements Runnable {
    private int times;

    @Override
    public void run() {
      if (++times % 256 == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private static void await(String what, BooleanSupplier isSo, Runnable pause) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not so within " + DEADLINE + ": " + what);
      }
      pause.run();
    }
  }
}
