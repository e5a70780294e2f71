package dev.freshet.server;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * For how long one event loop has not answered, by the clock of the {@link Watchdog}, to whose
 * thread it belongs. Its {@link Pulse} is asked anew whenever it has.
 */
final class Silence {
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(150);
  private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

  private final Pulse pulse;
  private @Nullable Thread thread;
  private long since;
  private boolean told;
  private long toldAt;

  Silence(Pulse pulse) {
    this.pulse = pulse;
  }

  /** Listens for the answer, and returns true iff it is too late. */
  boolean isTooLong(long now) {
    Thread beating = pulse.thread();
    if (!Objects.equals(beating, thread) || pulse.hasAnswered()) {
      thread = beating;
      since = now;
      if (beating != null) {
        pulse.ask();
      }
    }
    return beating != null && length(now) >= LONGEST;
  }

  /** For how many nanoseconds it has not answered. */
  long length(long now) {
    return now - since;
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
