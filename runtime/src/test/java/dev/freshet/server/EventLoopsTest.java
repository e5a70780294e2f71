package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an event loop does that has more to do than it can. */
@Timeout(20)
class EventLoopsTest {
  private static final int TASKS = 10_000;
  private static final long TASK_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

  /** How many tasks Netty does before it looks at the time. */
  private static final int UNTIMED = 64;

  private static long rounds;

  /** Sockets of which nothing comes; how often they have been asked. */
  private static final class SilentSockets implements IoHandler {
    final AtomicInteger turns = new AtomicInteger();

    @Override
    public int run(IoHandlerContext context) {
      turns.incrementAndGet();
      return 0;
    }

    @Override
    public IoRegistration register(IoHandle handle) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void wakeup() {
      // It never sleeps.
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> handleType) {
      return false;
    }
  }

  @Test
  void socketsHaveTheirTurnWhileTasksPileUp() throws Exception {
    SilentSockets sockets = new SilentSockets();
    EventLoopGroup eventLoop = new EventLoops(1, "flooded", executor -> sockets);
    CompletableFuture<Integer> turns = new CompletableFuture<>();
    eventLoop.execute(() -> {
      int before = sockets.turns.get();
      for (int i = 0; i < TASKS; i++) {
        eventLoop.execute(EventLoopsTest::work);
      }
      eventLoop.execute(() -> turns.complete(sockets.turns.get() - before));
    });
    try {
      // A turn of tasks is over after 2 ms, which is 20 of these, but that is not noticed at once.
      assertThat(turns.get(10, TimeUnit.SECONDS)).isGreaterThan(TASKS / (2 * UNTIMED));
    } finally {
      eventLoop.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }

  private static void work() {
    long end = System.nanoTime() + TASK_NANOS;
    while (System.nanoTime() < end) {
      rounds++; // nothing that would wait
    }
  }
}
