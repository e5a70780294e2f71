package dev.freshet.server;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long a server waits, for its clients and for its own end. Immutable: each {@code with…}
 * returns a copy that differs in one thing.
 *
 * <pre>{@code
 * FreshetServer.builder().deadlines(Deadlines.standard().withIdle(Duration.ofMinutes(5)))
 * }</pre>
 *
 * <p>There is no deadline for a stream as a whole, and none while its source is silent. Deadlines
 * are looked at several times a second; time in which the server itself did not run, stopped or
 * collecting garbage, does not count. {@link java.time.temporal.ChronoUnit#FOREVER} switches one
 * off.
 */
public final class Deadlines {

  /** What is waited for. */
  private enum Wait {
    FIRST_BYTE("first byte", 10),
    HEADER("header", 10),
    IDLE("idle", 60),
    PROGRESS("progress", 30),
    NOTICE("notice", 0),
    DRAIN("drain", 30);

    private final String title;
    private final Duration standard;

    Wait(String title, int seconds) {
      this.title = title;
      this.standard = Duration.ofSeconds(seconds);
    }

    /** True iff it may be nothing at all. */
    boolean mayBeZero() {
      return this == NOTICE || this == DRAIN;
    }
  }

  private static final long STANDARD_RATE = 240;
  private static final Deadlines STANDARD = new Deadlines(new EnumMap<>(Wait.class), STANDARD_RATE);

  private final Map<Wait, Duration> lengths;
  private final long bytesPerSecond;

  private Deadlines(Map<Wait, Duration> lengths, long bytesPerSecond) {
    this.lengths = lengths;
    this.bytesPerSecond = bytesPerSecond;
  }

  /** The deadlines of a server that has not been told others. */
  public static Deadlines standard() {
    return STANDARD;
  }

  /** How long a new connection may be silent: 10 seconds. */
  public Duration firstByte() {
    return length(Wait.FIRST_BYTE);
  }

  /** Sets {@link #firstByte}, which is positive. */
  public Deadlines withFirstByte(Duration length) {
    return with(Wait.FIRST_BYTE, length);
  }

  /** How long the header of a request may take from its first byte to its last: 10 seconds. */
  public Duration header() {
    return length(Wait.HEADER);
  }

  /** Sets {@link #header}, which is positive. */
  public Deadlines withHeader(Duration length) {
    return with(Wait.HEADER, length);
  }

  /** How long a connection may be idle between two requests: 60 seconds. */
  public Duration idle() {
    return length(Wait.IDLE);
  }

  /** Sets {@link #idle}, which is positive. */
  public Deadlines withIdle(Duration length) {
    return with(Wait.IDLE, length);
  }

  /**
   * How long bytes may wait for a client without one of them moving: 30 seconds. It counts while an
   * answer waits to be read and while the content of a request is awaited; never while there is
   * nothing to send. It is also the time over which {@link #bytesPerSecond} is averaged. Bytes move
   * when the kernel takes them, in steps of some KiB: a reader of less than a step is too slow,
   * too.
   */
  public Duration progress() {
    return length(Wait.PROGRESS);
  }

  /** How many bytes must move in a second of {@link #progress}, on average: 240. */
  public long bytesPerSecond() {
    return bytesPerSecond;
  }

  /**
   * Sets {@link #progress}, which is positive, and {@link #bytesPerSecond}, which is not negative.
   */
  public Deadlines withProgress(Duration length, long atLeastBytesPerSecond) {
    if (atLeastBytesPerSecond < 0) {
      throw new IllegalArgumentException(
          "Bytes per second are not negative, but here they are " + atLeastBytesPerSecond + ".");
    }
    return new Deadlines(with(Wait.PROGRESS, length).lengths, atLeastBytesPerSecond);
  }

  /**
   * How long a server that is being closed still accepts connections, while its {@linkplain
   * FreshetServer.Builder#health health endpoint} already answers 503: not at all. To be set for
   * load balancers that have to ask before they know.
   */
  public Duration notice() {
    return length(Wait.NOTICE);
  }

  /** Sets {@link #notice}, which is not negative. */
  public Deadlines withNotice(Duration length) {
    return with(Wait.NOTICE, length);
  }

  /** How long streams may go on after the server has been told to close: 30 seconds. */
  public Duration drain() {
    return length(Wait.DRAIN);
  }

  /** Sets {@link #drain}, which is not negative. */
  public Deadlines withDrain(Duration length) {
    return with(Wait.DRAIN, length);
  }

  private Duration length(Wait wait) {
    return lengths.getOrDefault(wait, wait.standard);
  }

  private Deadlines with(Wait wait, Duration length) {
    if (length.isNegative() || (length.isZero() && !wait.mayBeZero())) {
      throw new IllegalArgumentException(
          "The %s deadline is %s, but here it is %s."
              .formatted(wait.title, wait.mayBeZero() ? "not negative" : "positive", length));
    }
    Map<Wait, Duration> changed = new EnumMap<>(Wait.class);
    changed.putAll(lengths);
    changed.put(wait, length);
    return new Deadlines(changed, bytesPerSecond);
  }
}
