package dev.freshet.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks all event loops for a sign of life from a thread of its own, and says in the log what one is
 * at that does not answer: code that blocks it holds up all of its connections. A block of 200 ms
 * is never missed. Without connections it sleeps.
 *
 * <p>Its clock counts no more than one interval from one look to the next. So time in which the
 * whole process did not run, for instance for the garbage collector, is not held against the event
 * loops.
 */
final class Watchdog implements AutoCloseable {
  static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(50);
  private static final Logger LOGGER = System.getLogger(Watchdog.class.getName());

  private final List<Silence> silences;
  private final Thread thread = new Thread(this::run, "freshet-watchdog");
  private volatile boolean closed;

  // Its thread's own.

  private long lastLook;
  private long now;

  Watchdog(Collection<Pulse> pulses) {
    this.silences = pulses.stream().map(Silence::new).toList();
    thread.setDaemon(true);
  }

  /** Begins to listen. */
  void start() {
    thread.start();
  }

  /** Says that a pulse begins to beat. Any thread. */
  void wake() {
    LockSupport.unpark(thread);
  }

  /** Ends its thread, without waiting for that. Any thread. */
  @Override
  public void close() {
    closed = true;
    wake();
  }

  private void run() {
    while (!closed) {
      if (look(System.nanoTime())) {
        LockSupport.parkNanos(this, INTERVAL);
      } else {
        LockSupport.park(this);
      }
    }
  }

  /**
   * Listens to all pulses once.
   *
   * @param time the time in nanoseconds, from any origin
   * @return whether there is a pulse
   */
  boolean look(long time) {
    now += Math.min(time - lastLook, INTERVAL);
    lastLook = time;
    boolean any = false;
    for (Silence silence : silences) {
      if (silence.isTooLong(now) && silence.mayBeTold(time)) {
        tell(silence);
      }
      any |= silence.thread() != null;
    }
    return any;
  }

  private void tell(Silence silence) {
    Thread blocked = silence.thread();
    if (blocked != null) {
      Throwable stack = new Throwable("What " + blocked.getName() + " is at");
      stack.setStackTrace(blocked.getStackTrace());
      long millis = TimeUnit.NANOSECONDS.toMillis(silence.length(now));
      LOGGER.log(
          Level.WARNING,
          "An event loop is blocked, and all its connections with it: %s is late by %d ms"
              .formatted(blocked.getName(), millis),
          stack);
    }
  }
}
