package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.channel.DefaultEventLoop;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Items, their end, the end of writes and the end of the client all come at the same time. */
class IterablePumpRaceTest {
  private static final int ROUNDS = 10_000;
  private static final int MOST_ITEMS = 128;

  private static final DefaultEventLoop LOOP = new DefaultEventLoop();
  private static final Workers WORKERS = Workers.start();

  @AfterAll
  static void close() throws InterruptedException {
    WORKERS.close();
    LOOP.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
  }

  /** The items of a round, to be closed, with pauses by chance; some fail. */
  private static class Pulled implements Iterable<Object>, Iterator<Object> {
    final List<String> mistakes = new CopyOnWriteArrayList<>();
    final AtomicBoolean inside = new AtomicBoolean();
    private final RaceItems items;
    private final Random random;
    private final int failing;
    private int next;

    Pulled(RaceItems items, Random random) {
      this.items = items;
      this.random = new Random(random.nextLong());
      this.failing = random.nextInt(3) == 0 ? random.nextInt(items.count()) : -1;
    }

    /** Runs user code and sees to it that it is alone. */
    void alone(String what, Runnable code) {
      if (!inside.compareAndSet(false, true)) {
        mistakes.add(what + " while another call runs");
      }
      code.run();
      inside.set(false);
    }

    @Override
    public Iterator<Object> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      alone("hasNext", () -> Rounds.spin(random, 20));
      return next < items.count();
    }

    @Override
    public Object next() {
      alone("next", () -> Rounds.spin(random, 20));
      if (next == failing) {
        throw new IllegalStateException("by chance");
      }
      return items.item(next++);
    }

    /** How often it must have been closed. */
    void assertClosed() {}
  }

  private static final class Closing extends Pulled implements AutoCloseable {
    private int closed;

    Closing(RaceItems items, Random random) {
      super(items, random);
    }

    @Override
    public void close() {
      alone("close", () -> closed++);
      if (Thread.currentThread().isInterrupted()) {
        mistakes.add("close is interrupted");
      }
    }

    @Override
    void assertClosed() {
      assertThat(closed).as("closed").isEqualTo(1);
    }
  }

  @Test
  void whatIsAcceptedIsWrittenOrDiscardedAndEverythingEndsOnce() {
    Rounds.assertEach(ROUNDS, IterablePumpRaceTest::race);
  }

  private static void race(Random random) throws InterruptedException {
    RaceResponse response = new RaceResponse(LOOP, WORKERS, random);
    RaceItems items = new RaceItems(random, 1 + random.nextInt(MOST_ITEMS));
    Pulled source = random.nextBoolean() ? new Closing(items, random) : new Pulled(items, random);
    Pump pump = Source.of((Iterable<?>) source).open(response.outlet, response.lane);
    response.start(pump);
    if (random.nextInt(3) > 0) {
      Rounds.spin(random, 3_000);
      response.leaveAfter(random.nextInt(4));
    }
    response.awaitSettled();
    assertThat(response.wire.mistakes()).isEmpty();
    assertThat(source.mistakes).isEmpty();
    assertThat(response.endings).hasSize(1);
    items.assertAllReleased();
    source.assertClosed();
    int written = items.countWritten(response.wire.output());
    if (response.endings.get(0) == Ending.COMPLETED) {
      assertThat(written).isEqualTo(items.count());
    }
    assertThat(pump.released()).isTrue();
    assertThat(response.drain.batch().takeLarge()).as("a buffer left behind").isNull();
  }
}
