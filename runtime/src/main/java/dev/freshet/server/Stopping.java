package dev.freshet.server;

import dev.freshet.Ending;
import dev.freshet.stream.Streams;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How a server stops, on a thread of its own.
 *
 * <pre>{@code
 * SERVING ─► NOTICED ─► DRAINING ─────────► CUT OFF ──────────────► CLOSED
 *          503 at the   nobody comes in,    what is left ends       all threads end
 *          health       idle ones close,    with SHUT_DOWN,
 *          endpoint     owed answers end    5 s for sources
 * }</pre>
 */
final class Stopping {
  private static final Logger LOGGER = System.getLogger(Stopping.class.getName());

  /** How long sources may take to be released after the last connection has been cut off. */
  private static final Duration HARD_STOP = Duration.ofSeconds(5);

  private final Transport transport;
  private final Channel listening;
  private final Streams streams;
  private final Deadlines deadlines;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);

  Stopping(Transport transport, Channel listening, Streams streams, Deadlines deadlines) {
    this.transport = transport;
    this.listening = listening;
    this.streams = streams;
    this.deadlines = deadlines;
  }

  /** Begins to stop; only the first such call has an effect. Any thread. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      new Thread(this::run, "freshet-close").start();
    }
  }

  /** Waits until the server has stopped. */
  void await() throws InterruptedException {
    over.await();
  }

  private void run() {
    try {
      transport.lastCall().announce();
      TimeUnit.NANOSECONDS.sleep(Pulse.nanos(deadlines.notice()));
      transport.stopAccepting(listening);
      transport.giveLastCall();
      boolean drained = transport.awaitNoConnections(Pulse.nanos(deadlines.drain()));
      long hardStop = System.nanoTime() + HARD_STOP.toNanos();
      if (!drained) {
        LOGGER.log(
            Level.INFO,
            "Streams cut off because they went on after the drain deadline of {0}: {1}",
            deadlines.drain(),
            streams.live());
      }
      transport.closeConnections(Ending.SHUT_DOWN, HARD_STOP.toNanos());
      if (!streams.awaitNone(Duration.ofNanos(Math.max(0, hardStop - System.nanoTime())))) {
        LOGGER.log(
            Level.WARNING,
            "Sources not released {0} after their streams were cut off: {1}",
            HARD_STOP,
            streams.live());
      }
    } catch (InterruptedException ours) {
      throw new IllegalStateException("Nobody has this thread to interrupt it.", ours);
    } finally {
      streams.workers().close();
      transport.close();
      over.countDown();
    }
  }
}
