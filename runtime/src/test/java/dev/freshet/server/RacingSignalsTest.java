package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.server.RawResponse.Chunk;
import dev.freshet.server.RawResponse.End;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signals that come at the same time as others, or as the end of the connection. */
@Timeout(60)
@ParameterizedClass
@EnumSource
class RacingSignalsTest {
  @Parameter private PublisherApi api;

  /** Two threads that respect demand, but not each other; some of their items are large. */
  private static void signalTwice(Rogue rogue) {
    rogue.giveSubscription("only");
    Thread twin = new Thread(() -> signal(rogue, "b"), "twin");
    twin.setDaemon(true);
    twin.start();
    signal(rogue, "a");
    try {
      twin.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    rogue.subscriber().onComplete();
  }

  private static void signal(Rogue rogue, String letter) {
    for (int number = 1; number <= 200 && !rogue.cancelled().isOpen(); number++) {
      rogue.awaitDemand();
      rogue.give(letter.repeat(number % 20 == 0 ? 100_000 : number));
    }
  }

  @Test
  void signalsOfTwoThreadsNeverMixInOneChunk() throws Exception {
    for (int round = 0; round < 40; round++) {
      RogueOutcome outcome = RogueOutcome.of(api, new Rogue(RacingSignalsTest::signalTwice));
      if (outcome.response().status() == 200) {
        for (Chunk chunk : outcome.response().chunks()) {
          assertThat(chunk.text()).matches("a+|b+");
        }
      }
      assertThat(outcome.response().end() == End.COMPLETE && outcome.response().status() == 200)
          .isEqualTo(outcome.summary().ending() == Ending.COMPLETED);
    }
  }

  @Test
  void resetThatRacesSignalsLosesNoBuffer() throws Exception {
    for (int round = 0; round < 100; round++) {
      Rogue rogue =
          new Rogue(r -> {
            r.giveSubscription("only");
            for (int number = 0; number < 128; number++) {
              r.awaitDemand();
              r.give(buffer(number));
            }
            r.subscriber().onComplete();
          });
      try (TestServer server = TestServer.text(request -> api.items(rogue));
          RawClient client = server.client()) {
        RawResponse response = client.get("/x").open();
        for (int chunk = 0; chunk < round; chunk++) {
          response.nextText();
        }
        client.reset();
        rogue.awaitFinished();
        assertThat(server.endings().next().ending()).isIn(Ending.CLIENT_GONE, Ending.COMPLETED);
        server.awaitNoStreams();
        rogue.awaitReleased();
        assertThat(rogue.cancels()).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  private static ByteBuf buffer(int number) {
    return Unpooled.wrappedBuffer(new byte[1 + number * 50]);
  }
}
