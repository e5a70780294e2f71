package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.channel.DefaultEventLoop;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Items, their end, the end of writes and the end of the client all come at the same time: whatever
 * is accepted is written or discarded, and everything ends once.
 */
class PublisherPumpRaceTest {
  private static final int ROUNDS = 10_000;
  private static final int MOST_ITEMS = 128;

  private static final DefaultEventLoop LOOP = new DefaultEventLoop();
  private static final Workers WORKERS = Workers.start();
  private static final ExecutorService PUBLISHING = Executors.newSingleThreadExecutor();

  @AfterAll
  static void close() throws InterruptedException {
    PUBLISHING.shutdown();
    WORKERS.close();
    LOOP.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
  }

  @Test
  void whatIsAcceptedIsWrittenOrDiscardedAndEverythingEndsOnce() {
    Rounds.assertEach(ROUNDS, PublisherPumpRaceTest::race);
  }

  private static void race(Random random) throws InterruptedException {
    RaceResponse response = new RaceResponse(LOOP, WORKERS, random);
    RaceItems items = new RaceItems(random, 1 + random.nextInt(MOST_ITEMS));
    Executor thread = random.nextInt(4) == 0 ? Runnable::run : PUBLISHING;
    RacingPublisher publisher = new RacingPublisher(items, thread, random);
    PublisherPump pump = new PublisherPump(publisher, response.outlet, response.lane);
    response.start(pump);
    boolean endedFirst = false;
    if (publisher.end == RacingPublisher.End.NEVER || random.nextInt(3) > 0) {
      Rounds.spin(random, 3_000);
      endedFirst = publisher.endTold && !response.mayBreak;
      response.leaveAfter(random.nextInt(4));
    }
    response.awaitSettled();
    boolean subscribed = publisher.awaitQuiet();
    response.awaitSettled();
    assertConserved(response, items);
    if (!subscribed || endedFirst || response.endings.get(0) != Ending.CLIENT_GONE) {
      assertThat(publisher.cancels).hasValue(0);
    } else if (publisher.ended) {
      assertThat(publisher.cancels).hasValueLessThanOrEqualTo(1); // the two may cross
    } else {
      assertThat(publisher.cancels).hasValue(1);
    }
  }

  private static void assertConserved(RaceResponse response, RaceItems items) {
    assertThat(response.wire.mistakes()).isEmpty();
    assertThat(response.endings).hasSize(1);
    items.assertAllReleased();
    int written = items.countWritten(response.wire.output());
    if (response.endings.get(0) == Ending.COMPLETED) {
      assertThat(written).isEqualTo(items.count());
    }
    assertThat(response.drain.tally().items()).isLessThanOrEqualTo(items.given());
    assertThat(response.drain.batch().takeLarge()).as("a buffer left behind").isNull();
  }
}
