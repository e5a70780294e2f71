package dev.freshet.server;

import java.util.concurrent.TimeUnit;

/**
 * Tells whether bytes that are awaited move fast enough. For one direction of one connection; event
 * loop. All times are those of a {@link Pulse}.
 */
final class Pace {
  private final long progress;
  private final double least;

  /** When the time began over which is averaged, and how many bytes had moved by then. */
  private long begin;

  private long movedAtBegin;

  /** When a byte was last seen to have moved, and how many had by then. */
  private long lastMove;

  private long moved;

  Pace(Deadlines deadlines) {
    this.progress = TimeUnit.NANOSECONDS.convert(deadlines.progress());
    this.least = deadlines.bytesPerSecond() * (progress / (double) TimeUnit.SECONDS.toNanos(1));
  }

  /** Says that nothing is awaited: what counts begins now. */
  void rest(long now, long movedSoFar) {
    begin = now;
    movedAtBegin = movedSoFar;
    lastMove = now;
    moved = movedSoFar;
  }

  /** Looks at bytes that are awaited: true iff none, or too few, have moved for too long. */
  boolean tooSlow(long now, long movedSoFar) {
    if (movedSoFar != moved) {
      moved = movedSoFar;
      lastMove = now;
    }
    if (now - lastMove >= progress) {
      return true;
    }
    if (now - begin < progress) {
      return false;
    }
    long movedMeanwhile = moved - movedAtBegin;
    begin = now;
    movedAtBegin = moved;
    return movedMeanwhile < least;
  }
}
