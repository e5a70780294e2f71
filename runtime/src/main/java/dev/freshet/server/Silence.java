package dev.freshet.server;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * For how long one event loop has not beaten, by the clock of the {@link Watchdog}, to whose thread
 * it belongs.
 */
final class Silence {
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

  private final Pulse pulse;
  private @Nullable Thread thread;
  private long lastBeat;
  private long since;
  private boolean told;
  private long toldAt;

  Silence(Pulse pulse) {
    this.pulse = pulse;
  }

  /** Listens to its pulse, and returns true iff the next beat is too late. */
  boolean isTooLong(long now) {
    Thread beating = pulse.thread();
    long heard = pulse.lastBeat();
    if (!Objects.equals(beating, thread) || heard != lastBeat) {
      thread = beating;
      lastBeat = heard;
      since = now;
    }
    return beating != null && length(now) > LONGEST;
  }

  /** By how many nanoseconds the next beat is late. */
  long length(long now) {
    return now - since - pulse.interval();
  }

  /**
   * Returns true iff it may be said now, which is so once a minute.
   *
   * @param time the time of the world, in which minutes also pass without connections
   */
  boolean mayBeTold(long time) {
    boolean may = !told || time - toldAt >= QUIET;
    if (may) {
      told = true;
      toldAt = time;
    }
    return may;
  }

  /** Whose silence it is; null if it has no connections. */
  @Nullable Thread thread() {
    return thread;
  }
}
