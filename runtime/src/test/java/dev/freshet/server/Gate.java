package dev.freshet.server;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something shut that a test opens, at most once; until then, who passes waits before it. */
final class Gate {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch disturbed = new CountDownLatch(1);

  static Gate opened() {
    Gate gate = new Gate();
    gate.open();
    return gate;
  }

  void open() {
    closed.countDown();
  }

  /** Passes once the gate is open; an interrupt ends the wait, as well-behaved code lets it. */
  void pass() {
    reached.countDown();
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      disturbed.countDown();
      throw new IllegalStateException("interrupted at the gate", interrupted);
    }
  }

  /** Passes once the gate is open, whatever interrupts the wait. */
  void passDeaf() {
    reached.countDown();
    boolean interrupted = false;
    while (closed.getCount() > 0) {
      try {
        closed.await();
      } catch (InterruptedException disturbance) {
        interrupted = true;
        disturbed.countDown();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until somebody stands before the gate, or has passed it. */
  Gate awaitReached() {
    await(reached, "nobody came to the gate");
    return this;
  }

  /** Waits until somebody who stood before the gate was interrupted. */
  void awaitInterrupted() {
    await(disturbed, "nobody was interrupted at the gate");
  }

  /** Waits until somebody else has opened the gate. */
  void awaitOpen() {
    await(closed, "nobody opened the gate");
  }

  boolean isOpen() {
    return closed.getCount() == 0;
  }

  private static void await(CountDownLatch latch, String otherwise) {
    try {
      if (!latch.await(Deadline.MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(otherwise);
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(otherwise, interrupted);
    }
  }
}
