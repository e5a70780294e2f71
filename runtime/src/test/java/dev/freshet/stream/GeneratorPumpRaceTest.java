package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.Generator;
import io.netty.channel.DefaultEventLoop;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A generator that gives and waits, while writes end and the client leaves at the same time. */
class GeneratorPumpRaceTest {
  private static final int ROUNDS = 10_000;
  private static final int MOST_ITEMS = 64;

  private static final DefaultEventLoop LOOP = new DefaultEventLoop();
  private static final Workers WORKERS = Workers.start();

  @AfterAll
  static void close() throws InterruptedException {
    WORKERS.close();
    LOOP.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
  }

  @Test
  void whatIsGivenIsWrittenOrDiscardedAndEverythingEndsOnce() {
    Rounds.assertEach(ROUNDS, GeneratorPumpRaceTest::race);
  }

  private static void race(Random random) throws InterruptedException {
    RaceResponse response = new RaceResponse(LOOP, WORKERS, random);
    RaceItems items = new RaceItems(random, 1 + random.nextInt(MOST_ITEMS));
    int failing = random.nextInt(3) == 0 ? random.nextInt(items.count()) : -1;
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger cleanedUp = new AtomicInteger();
    Random pauses = new Random(random.nextLong());
    Generator<Object> generator =
        out -> {
          begun.incrementAndGet();
          try {
            for (int i = 0; i < items.count(); i++) {
              if (i == failing) {
                throw new IllegalStateException("by chance");
              }
              Rounds.spin(pauses, 20);
              out.yield(items.item(i));
            }
          } finally {
            cleanedUp.incrementAndGet();
          }
        };
    Pump pump = Source.of(generator).open(response.outlet, response.lane);
    response.start(pump);
    if (random.nextInt(3) > 0) {
      Rounds.spin(random, 3_000);
      response.leaveAfter(random.nextInt(4));
    }
    response.awaitSettled();
    assertThat(response.wire.mistakes()).isEmpty();
    assertThat(response.endings).hasSize(1);
    items.assertAllReleased();
    assertThat(begun.get()).isLessThanOrEqualTo(1);
    assertThat(cleanedUp).hasValue(begun.get());
    int written = items.countWritten(response.wire.output());
    if (response.endings.get(0) == Ending.COMPLETED) {
      assertThat(written).isEqualTo(items.count());
    }
    assertThat(pump.released()).isTrue();
    assertThat(response.drain.batch().takeLarge()).as("a buffer left behind").isNull();
  }
}
