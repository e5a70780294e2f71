package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Breakdown;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers whose signals break the rules of Reactive Streams. */
@Timeout(30)
@ParameterizedClass
@EnumSource
class HostilePublisherTest {
  @Parameter private PublisherApi api;

  private static final String TOO_MANY =
      "The publisher signals more items than were requested (Reactive Streams, rule 1.1).";

  private static ByteBuf buffer(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  @Test
  void secondSubscriptionIsCancelledAndTheFirstUnharmed() throws Exception {
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("first");
          r.giveSubscription("second");
          r.awaitDemand();
          r.give("a");
          r.cancelled().awaitOpen();
          r.subscriber().onComplete();
        });

    RogueOutcome outcome = RogueOutcome.of(api, rogue);

    assertThat(outcome.response().texts()).containsExactly("a");
    assertThat(outcome.response().end()).isEqualTo(End.COMPLETE);
    assertThat(rogue.cancels()).containsExactly("second.cancel");
    assertThat(rogue.count("second.request")).isZero();
  }

  @Test
  void subscriptionThatIsNullIsAnErrorForBothSides() throws Exception {
    Rogue rogue = new Rogue(r -> r.subscriber().onSubscribe(null));

    assertThat(RogueOutcome.of(api, rogue).response().status()).isEqualTo(500);
    assertThat(rogue.thrown()).singleElement().isInstanceOf(NullPointerException.class);
  }

  @Test
  void itemThatIsNullIsAnErrorForBothSides() throws Exception {
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          r.awaitDemand();
          r.give("a");
          r.awaitDemand();
          r.give(null);
        });

    RogueOutcome outcome = RogueOutcome.of(api, rogue);

    assertThat(outcome.response().texts()).containsExactly("a");
    assertThat(outcome.response().end()).isEqualTo(End.CUT_OFF);
    assertThat(rogue.thrown()).singleElement().isInstanceOf(NullPointerException.class);
    assertThat(rogue.cancels()).containsExactly("only.cancel");
  }

  @Test
  void failureThatIsNullIsAnErrorForBothSides() throws Exception {
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          r.subscriber().onError(null);
        });

    assertThat(RogueOutcome.of(api, rogue).response().status()).isEqualTo(500);
    assertThat(rogue.thrown()).singleElement().isInstanceOf(NullPointerException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1_000_000})
  void moreThanWasAskedForIsRefused(int surplus) throws Exception {
    Rogue rogue =
        new Rogue(r -> {
          r.holdRequests();
          r.giveSubscription("only");
          r.awaitDemand();
          byte[] array = new byte[100];
          for (int number = 0; number < surplus; number++) {
            if (number < 1000) {
              r.give(Unpooled.wrappedBuffer(array));
            } else {
              r.subscriber().onNext(array);
            }
          }
        });

    RogueOutcome outcome = RogueOutcome.of(api, rogue);

    assertThat(outcome.cause()).hasMessage(TOO_MANY);
    assertThat(outcome.summary().items()).isLessThanOrEqualTo(1 + 128); // what was asked for
    assertThat(outcome.response().end()).isEqualTo(End.CUT_OFF);
    assertThat(rogue.cancels()).containsExactly("only.cancel");
  }

  @Test
  void itemBeforeTheSubscriptionIsRefused() throws Exception {
    Rogue[] later = new Rogue[1];
    RogueOutcome outcome =
        RogueOutcome.ofFailure(
            api,
            r -> {
              later[0] = r;
              r.give(buffer("a"));
              r.giveSubscription("late");
              r.cancelled().awaitOpen();
            });

    assertThat(outcome.cause()).hasMessage(TOO_MANY);
    assertThat(later[0].cancels()).containsExactly("late.cancel");
    assertThat(later[0].count("late.request")).isZero();
  }

  @Test
  void signalsAfterTheEndAreIgnored() throws Exception {
    Rogue rogue =
        new Rogue(r -> {
          r.giveSubscription("only");
          r.awaitDemand();
          r.give(buffer("a"));
          r.subscriber().onComplete();
          r.give(buffer("b"));
          r.subscriber().onError(new Breakdown());
          r.subscriber().onComplete();
        });

    RogueOutcome outcome = RogueOutcome.of(api, rogue);

    assertThat(outcome.response().texts()).containsExactly("a");
    assertThat(outcome.response().end()).isEqualTo(End.COMPLETE);
    assertThat(outcome.summary().ending()).isEqualTo(Ending.COMPLETED);
    assertThat(rogue.cancels()).isEmpty();
  }

  @Test
  void firstOfSeveralFailuresCounts() throws Exception {
    Breakdown first = new Breakdown();
    RogueOutcome outcome =
        RogueOutcome.ofFailure(
            api,
            r -> {
              r.giveSubscription("only");
              r.subscriber().onError(first);
              r.subscriber().onComplete();
              r.subscriber().onError(new IllegalStateException("the second"));
            });

    assertThat(outcome.cause()).isSameAs(first);
  }

  @Test
  void endWithoutSubscriptionIsAnEnd() throws Exception {
    RogueOutcome outcome = RogueOutcome.of(api, new Rogue(r -> r.subscriber().onComplete()));
    assertThat(outcome.response().status()).isEqualTo(200);
    assertThat(outcome.response().chunks()).isEmpty();

    assertThat(RogueOutcome.ofFailure(api, r -> r.subscriber().onError(new Breakdown())).cause())
        .isInstanceOf(Breakdown.class);
  }

  @Test
  void subscriptionThatComesAfterTheClientLeftIsCancelledAtOnce() throws Exception {
    Gate late = new Gate();
    Rogue rogue =
        new Rogue(r -> {
          late.pass();
          r.giveSubscription("late");
        });
    try (TestServer server = TestServer.text(request -> api.items(rogue));
        RawClient client = server.client()) {
      client.get("/x");
      late.awaitReached();
      client.leave();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();

      late.open();
      rogue.cancelled().awaitOpen();
      assertThat(rogue.cancels()).containsExactly("late.cancel");
      assertThat(rogue.count("late.request")).isZero();
    }
  }

  @Test
  void publisherThatForgetsItsSubscriberIsGivenUpAndCancelledWhenItRemembers() throws Exception {
    Gate late = new Gate();
    Rogue rogue =
        new Rogue(r -> {
          late.pass();
          r.giveSubscription("late");
        });
    FreshetServer.Builder builder =
        FreshetServer.builder().subscribeTimeout(Duration.ofMillis(100));
    try (TestServer server =
            TestServer.of(builder, routes -> routes.get("/x", request -> api.items(rogue)));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").status()).isEqualTo(503);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.FAILED);
      server.awaitNoStreams();

      late.open();
      rogue.cancelled().awaitOpen();
      assertThat(rogue.cancels()).containsExactly("late.cancel");
      assertThat(client.fetch("/missing").status()).isEqualTo(404);
      assertThat(server.log().complaints()).isEmpty();
    }
  }
}
