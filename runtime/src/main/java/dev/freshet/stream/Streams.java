package dev.freshet.stream;

import static java.util.Objects.requireNonNull;

import dev.freshet.Ending;
import dev.freshet.StreamListener;
import dev.freshet.StreamSummary;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What the streams of one server share: the workers, the listener, and the counts of those that
 * live and of how the others ended.
 */
public final class Streams {
  private static final Logger LOGGER = System.getLogger(Streams.class.getName());

  /** Long enough for any publisher that has not forgotten its subscriber. */
  public static final Duration SUBSCRIBE_TIMEOUT = Duration.ofSeconds(30);

  private final Workers workers;
  private final @Nullable StreamListener listener;
  private final Duration subscribeTimeout;
  private final AtomicInteger live = new AtomicInteger();
  private final LongAdder releases = new LongAdder();
  private final Map<Ending, LongAdder> endings = new EnumMap<>(Ending.class);

  /** Opens when no stream is live; null as long as nobody waits for that. */
  private volatile @Nullable CountDownLatch none;

  /** What is shared where nobody has said anything else. */
  public Streams(Workers workers, @Nullable StreamListener listener) {
    this(workers, listener, SUBSCRIBE_TIMEOUT);
  }

  /**
   * @param subscribeTimeout how long a publisher may take to call {@code onSubscribe}
   */
  public Streams(Workers workers, @Nullable StreamListener listener, Duration subscribeTimeout) {
    this.workers = workers;
    this.listener = listener;
    this.subscribeTimeout = subscribeTimeout;
    for (Ending ending : Ending.values()) {
      endings.put(ending, new LongAdder());
    }
  }

  /** How long a publisher may take to call {@code onSubscribe}. */
  public Duration subscribeTimeout() {
    return subscribeTimeout;
  }

  public Workers workers() {
    return workers;
  }

  /** Tells whether {@link #tell} does anything. */
  public boolean hasListener() {
    return listener != null;
  }

  /**
   * Tells the listener, whose failure has no effect but a line in the log. In the stream's lane.
   */
  public void tell(StreamSummary summary) {
    if (listener != null) {
      try {
        listener.ended(summary);
      } catch (Throwable failure) {
        LOGGER.log(Level.WARNING, "The stream listener failed", failure);
      }
    }
  }

  /** Counts a stream that begins. */
  public void began() {
    live.incrementAndGet();
  }

  /** Counts how a stream has ended; its source is still to be released. Event loop. */
  public void ended(Ending ending) {
    requireNonNull(endings.get(ending)).increment(); // each has one
  }

  /** Counts a stream that has ended and whose source is released. */
  public void released() {
    releases.increment();
    if (live.decrementAndGet() == 0) {
      CountDownLatch waiting = none;
      if (waiting != null) {
        waiting.countDown();
      }
    }
  }

  /** How many streams are live: begun, and not yet ended with their source released. */
  public int live() {
    return live.get();
  }

  /** How many streams have ended in each way. */
  public Map<Ending, Long> endings() {
    Map<Ending, Long> counts = new EnumMap<>(Ending.class);
    endings.forEach((ending, count) -> counts.put(ending, count.sum()));
    return counts;
  }

  /** How many streams have ended and have not given their source back. */
  public int stuck() {
    long released = releases.sum();
    long ended = endings.values().stream().mapToLong(LongAdder::sum).sum();
    return (int) Math.max(0, ended - released);
  }

  /**
   * Waits until no stream is live; to be called when no new ones can begin.
   *
   * @return false if some still are after that time
   */
  public boolean awaitNone(Duration atMost) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    none = latch;
    return live.get() == 0 || latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }
}
