package dev.freshet.stream;

import static dev.freshet.stream.Eventually.eventuallySpinning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The last items and the end of a source come while the event loop is looking: in very many, very
 * short rounds, on two threads that never rest.
 */
class DrainRaceTest {
  private static final int ROUNDS = 20_000;
  private static final int MOST_ITEMS = 4;
  private static final int CHUNK = 6;

  private final ByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean on = new AtomicBoolean(true);
  private final Thread loop = new Thread(this::loop, "race-event-loop");

  private void loop() {
    Runnable spin = new Eventually.Spinning();
    while (on.get()) {
      Runnable task = tasks.poll();
      (task == null ? spin : task).run();
    }
  }

  @BeforeEach
  void start() {
    loop.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    on.set(false);
    loop.join(10_000);
  }

  /** Has everything written at once, and counts it. */
  private static final class CountingWire implements Wire {
    private static final ChannelFuture WRITTEN = new EmbeddedChannel().newSucceededFuture();

    long bytes;

    @Override
    public boolean chunked() {
      return true;
    }

    @Override
    public void head(@Nullable ItemType first) {
      // It is not looked at.
    }

    @Override
    public void body(ByteBuf batch, ChannelFutureListener whenWritten) {
      bytes += batch.readableBytes();
      batch.release();
      tell(whenWritten);
    }

    @Override
    public void end(ChannelFutureListener whenWritten) {
      tell(whenWritten);
    }

    @Override
    public void refuse(Throwable cause, ChannelFutureListener whenWritten) {
      tell(whenWritten);
    }

    @Override
    public void abort(ChannelFutureListener whenWritten) {
      tell(whenWritten);
    }

    @Override
    public void flush() {
      // Everything is out.
    }

    private static void tell(ChannelFutureListener listener) {
      try {
        listener.operationComplete(WRITTEN);
      } catch (Exception failed) {
        throw new AssertionError(failed);
      }
    }
  }

  @Test
  void everyItemIsWrittenBeforeTheEndIs() {
    for (int round = 0; round < ROUNDS; round++) {
      int items = 1 + round % MOST_ITEMS;
      CountingWire wire = new CountingWire();
      Ended ended = new Ended();
      Drain drain = new Drain(wire, allocator, tasks::add, ended);
      Outlet outlet = new Outlet(Items.TEXT, drain);
      for (int i = 0; i < items; i++) {
        outlet.offer("x");
      }
      outlet.complete();
      eventuallySpinning("the response ends", () -> ended.ending != null);
      assertThat(ended.ending).isEqualTo(Ending.COMPLETED);
      assertThat(wire.bytes).as("bytes of round %d", round).isEqualTo((long) items * CHUNK);
    }
  }

  private static final class Ended implements Drain.Owner {
    volatile @Nullable Ending ending;

    @Override
    public void ended(Ending how, @Nullable Throwable cause) {
      ending = how;
    }
  }
}
