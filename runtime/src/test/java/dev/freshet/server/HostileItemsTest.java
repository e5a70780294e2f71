package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Breakdown;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items that cannot be sent, or come too late. */
@Timeout(30)
@ParameterizedClass
@EnumSource
class HostileItemsTest {
  @Parameter private PublisherApi api;

  private static ByteBuf buffer(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  @Test
  void releasedBufferCutsTheBodyOff() throws Exception {
    ByteBuf released = buffer("b");
    released.release();
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          r.awaitDemand();
          r.give(buffer("a"));
          r.awaitDemand();
          r.give(released);
        });

    RogueOutcome outcome = RogueOutcome.of(api, rogue);

    assertThat(outcome.response().texts()).containsExactly("a");
    assertThat(outcome.response().end()).isEqualTo(End.CUT_OFF);
    assertThat(rogue.cancels()).containsExactly("only.cancel");
  }

  @Test
  void sharedBufferIsReleasedOnceForEachTimeItIsGiven() throws Exception {
    ByteBuf shared = buffer("a").retain(2);
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          r.awaitDemand();
          r.subscriber().onNext(shared);
          r.awaitDemand();
          r.subscriber().onNext(shared);
          r.subscriber().onComplete();
        });

    assertThat(RogueOutcome.of(api, rogue).response().texts()).containsExactly("a", "a");
    assertThat(shared.refCnt()).isEqualTo(1);
    shared.release();
  }

  /** A text that cannot be read. */
  private record Unreadable(int length) implements CharSequence {
    @Override
    public char charAt(int index) {
      throw new Breakdown();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new Breakdown();
    }

    @Override
    public String toString() {
      throw new Breakdown();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 100_000})
  void itemThatCannotBeReadCutsTheBodyOff(int length) throws Exception {
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          for (String item : List.of("a", "b", "c", "d")) {
            r.awaitDemand();
            r.give(item);
          }
          r.awaitDemand();
          r.give(new Unreadable(length));
          r.give(buffer("too late"));
        });

    RogueOutcome outcome = RogueOutcome.of(api, rogue);

    assertThat(outcome.response().texts()).containsExactly("a", "b", "c", "d");
    assertThat(outcome.response().end()).isEqualTo(End.CUT_OFF);
    assertThat(outcome.cause()).isInstanceOf(Breakdown.class);
    assertThat(rogue.cancels()).containsExactly("only.cancel");
  }

  @Test
  void itemsAfterTheCancelAreReleased() throws Exception {
    Gate gone = new Gate();
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          r.awaitDemand();
          r.give(buffer("a"));
          gone.pass();
          for (int number = 0; number < 5000; number++) {
            r.give(buffer("too late"));
          }
          r.subscriber().onComplete();
        });
    try (TestServer server = TestServer.text(request -> api.items(rogue));
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      client.leave();
      rogue.cancelled().awaitOpen();
      gone.open();

      rogue.awaitFinished();
      rogue.awaitReleased();
      StreamSummary summary = server.endings().next();
      assertThat(summary.ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(summary.items()).isEqualTo(1);
      assertThat(rogue.cancels()).containsExactly("only.cancel");
      assertThat(server.endings().others()).isEmpty();
    }
  }
}
