package dev.freshet.benchmarks.peers.content;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for each token until it is due. What is due is counted from the first token, so that
 * lateness does not add up.
 */
final class Ticks implements Iterator<String> {
  private final int count;
  private final long period;
  private final long start = System.nanoTime();
  private int next;

  Ticks(int count, int periodMillis) {
    this.count = count;
    this.period = TimeUnit.MILLISECONDS.toNanos(periodMillis);
  }

  @Override
  public boolean hasNext() {
    return next < count;
  }

  @Override
  public String next() {
    if (next >= count) {
      throw new NoSuchElementException();
    }
    long due = start + next * period;
    for (long rest; (rest = due - System.nanoTime()) > 0; ) {
      if (Thread.interrupted()) {
        throw new IllegalStateException("interrupted while waiting for a tick");
      }
      LockSupport.parkNanos(rest);
    }
    return Content.token(next++);
  }
}
