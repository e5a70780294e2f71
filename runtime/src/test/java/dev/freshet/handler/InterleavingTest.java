package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.watch.LogTap;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A whole connection on an EmbeddedChannel, where items, the worker, the event loop, a client that
 * reads or does not, its leaving and a cancel of the server take their turns by chance: in each
 * order whatever is signalled is written or discarded, and is released once.
 *
 * <p>What threads do to each other between two steps is raced in the tests of the engine.
 */
class InterleavingTest {
  private static final int ROUNDS = 10_000;
  private static final int MOST_ITEMS = 30;
  private static final int STEPS = 100;
  private static final String LAST_CHUNK = "0\r\n\r\n";

  private final LogTap log = new LogTap();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void whatIsSignalledIsWrittenOrDiscardedInWhicheverOrder() {
    long seed = Long.getLong("freshet.race.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      try {
        race(new SteppedPublisher(new Random(seed + round), MOST_ITEMS));
      } catch (Throwable failure) {
        throw new AssertionError("Repeat with -Dfreshet.race.seed=" + (seed + round), failure);
      }
    }
  }

  private static void race(SteppedPublisher publisher) {
    try (TestConnection connection =
        TestConnection.of(TestService.at("/", request -> Body.items(publisher)))) {
      connection.get("/");
      boolean endings = publisher.chance(2) == 0;
      for (int i = 0; i < STEPS; i++) {
        step(connection, publisher, publisher.chance(endings ? 60 : 58));
      }
      finish(connection, publisher);
      assertConserved(connection, publisher);
    }
  }

  private static void step(TestConnection connection, SteppedPublisher publisher, int chance) {
    if (chance < 25) {
      publisher.step();
    } else if (chance < 37) {
      connection.workers.work();
    } else if (chance < 49) {
      connection.channel.runPendingTasks();
    } else if (chance < 54) {
      connection.socket.readSome();
    } else if (chance < 56) {
      connection.socket.stop();
    } else if (chance < 58) {
      connection.socket.resume();
    } else if (chance == 58) {
      connection.vanish();
    } else {
      connection.channel.pipeline().fireUserEventTriggered(Ending.SHUT_DOWN);
    }
  }

  /** Everything happens that still can; a stream without an end is left by its client. */
  private static void finish(TestConnection connection, SteppedPublisher publisher) {
    connection.socket.resume();
    do {
      connection.settle();
    } while (publisher.step());
    if (connection.summaries.isEmpty()) {
      connection.leave();
    }
    while (publisher.step()) {
      connection.settle(); // items that come late
    }
  }

  private static void assertConserved(TestConnection connection, SteppedPublisher publisher) {
    Ending ending = connection.ending();
    String received = connection.received();
    int bodyAt = received.indexOf("\r\n\r\n") + 4;
    String body =
        received.startsWith("HTTP/1.1 200") && bodyAt > 3 ? received.substring(bodyAt) : "";
    boolean whole = body.endsWith(LAST_CHUNK);
    assertThat(whole).as("a whole body").isEqualTo(ending == Ending.COMPLETED);
    int length = body.length() - (whole ? LAST_CHUNK.length() : 0);
    int written = publisher.countWritten(body.substring(0, length));
    assertThat(written).isLessThanOrEqualTo((int) connection.summaries.get(0).items());
    assertThat(connection.summaries.get(0).items()).isBetween(0L, (long) publisher.signalled());
    assertThat(publisher.releasedOnce()).as("released once").isEqualTo(publisher.signalled());
    assertThat(publisher.cancelledAsItShould()).as("%d cancels", publisher.cancels()).isTrue();
    if (ending == Ending.COMPLETED) {
      assertThat(publisher.wholeSignalled()).isTrue();
    }
  }
}
