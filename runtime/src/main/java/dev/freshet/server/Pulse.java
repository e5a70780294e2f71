package dev.freshet.server;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The pulse of one event loop: has it look at all its connections several times a second, and
 * measures how late it is in doing so. Without connections it does not beat. Where they are many,
 * they are looked at in slices, with time for their items between.
 *
 * <p>It has a clock of its own, in nanoseconds, for all deadlines: it stands still while the event
 * loop does not run, whether it is blocked, the garbage collector at work or the process stopped.
 */
final class Pulse {
  private static final long LONGEST_INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long SHORTEST_INTERVAL = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int BEATS_A_DEADLINE = 8;

  /** How many connections are looked at in a row: for so long all others' items have to wait. */
  private static final int SLICE = 256;

  private final EventExecutor eventLoop;
  private final long interval;

  /** What to run when it begins to beat. */
  private final Runnable onBegin;

  /** The connections; one that is over leaves at the next beat. */
  private final Queue<Watch> watches = new ArrayDeque<>();

  /** How many of them are still to be looked at for this beat. */
  private int left;

  /** After which time the next slice follows: half an interval is enough for all. */
  private long pause;

  /** True iff the next slice is on its way. */
  private boolean goingOn;

  private java.util.concurrent.@Nullable Future<?> beating;

  /** When it last beat, or began to. */
  private long lastBeat;

  private long now;

  /** True iff the event loop has been asked for a sign of life and has not given one. */
  private volatile boolean asked;

  /** True iff the last beat came so late that it judged nobody. */
  private boolean waking;

  private volatile long lag;

  /** Whose pulse it is; null while it does not beat. */
  private volatile @Nullable Thread thread;

  Pulse(EventExecutor eventLoop, Deadlines deadlines, Runnable onBegin) {
    this.eventLoop = eventLoop;
    this.onBegin = onBegin;
    this.interval = interval(deadlines);
  }

  private static long interval(Deadlines deadlines) {
    long shortest =
        Math.min(
            Math.min(nanos(deadlines.firstByte()), nanos(deadlines.header())),
            Math.min(nanos(deadlines.idle()), nanos(deadlines.progress())));
    return Math.max(SHORTEST_INTERVAL, Math.min(LONGEST_INTERVAL, shortest / BEATS_A_DEADLINE));
  }

  static long nanos(java.time.Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration); // which ends at the largest number there is
  }

  /** What its clock says at the next beat. Event loop. */
  long nextBeat() {
    return now + interval;
  }

  /** Looks at a connection at each beat from now on, until it is over. Event loop. */
  void add(Watch watch) {
    watches.add(watch);
    if (beating == null) {
      lastBeat = eventLoop.ticker().nanoTime();
      beating =
          eventLoop.scheduleWithFixedDelay(this::beat, interval, interval, TimeUnit.NANOSECONDS);
      thread = Thread.currentThread();
      onBegin.run();
    }
  }

  /** Whose pulse it is, or null while it does not beat. Any thread. */
  @Nullable Thread thread() {
    return thread;
  }

  /** Asks the event loop for a sign of life. Any thread. */
  void ask() {
    asked = true;
    try {
      eventLoop.execute(() -> asked = false);
    } catch (RejectedExecutionException shutDown) {
      asked = false; // it holds nobody up
    }
  }

  /** True iff the event loop has answered since it was asked, or was not asked. Any thread. */
  boolean hasAnswered() {
    return !asked;
  }

  /** By how many nanoseconds its last beat was late. Any thread. */
  long lag() {
    return lag;
  }

  private void beat() {
    long time = eventLoop.ticker().nanoTime();
    long passed = time - lastBeat;
    lastBeat = time;
    lag = Math.max(0, passed - interval);
    now += Math.min(passed, 2 * interval);
    waking = passed > 2 * interval && !waking;
    // After a pause what the clients have done meanwhile is still to be read.
    left = waking ? 0 : watches.size();
    pause = interval / 2 * SLICE / Math.max(left, 1);
    lookOn();
  }

  private void lookOn() {
    for (int i = Math.min(left, SLICE); i > 0; i--) {
      left--;
      Watch watch = watches.remove();
      if (watch.look(now)) {
        watches.add(watch);
      }
    }
    if (watches.isEmpty()) {
      rest();
    } else if (left > 0 && !goingOn) {
      goingOn = true;
      eventLoop.schedule(this::goOn, pause, TimeUnit.NANOSECONDS);
    }
  }

  private void goOn() {
    goingOn = false;
    lookOn();
  }

  private void rest() {
    if (beating != null) {
      beating.cancel(false);
      beating = null;
      thread = null;
      lag = 0;
    }
  }
}
