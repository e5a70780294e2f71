package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.Flow.Publisher;
import org.junit.jupiter.api.Test;

/** Signals that break the rules of Reactive Streams: the stream ends, and nothing leaks. */
class HostileSignalsTest {
  private final TestResponse response = TestResponse.chunked();
  private final SignalledByHand source = SignalledByHand.subscribing();
  private final SignalledByHand silent = SignalledByHand.silent();

  /** A pump of the kind that is tested. */
  Pump open(Publisher<Object> publisher, TestResponse to) {
    return new PublisherPump(publisher, to.outlet, to.lane);
  }

  private Pump started(Publisher<Object> publisher) {
    Pump pump = open(publisher, response);
    response.start(pump);
    return pump;
  }

  private void assertFailedAndCancelled(String rule) {
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessageContaining(rule);
    assertThat(source.heard).containsOnlyOnce("cancel");
  }

  @Test
  void nullsAreThrownBackAndEndTheStream() {
    started(source);
    assertThatThrownBy(() -> source.subscriber.onNext(null))
        .isInstanceOf(NullPointerException.class);
    assertFailedAndCancelled("onNext(null)");
    assertThatThrownBy(() -> source.subscriber.onError(null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> source.subscriber.onSubscribe(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void nullSubscriptionEndsTheStream() {
    started(silent);
    assertThatThrownBy(() -> silent.subscriber.onSubscribe(null))
        .isInstanceOf(NullPointerException.class);
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
  }

  @Test
  void nullErrorEndsTheStream() {
    started(source);
    assertThatThrownBy(() -> source.subscriber.onError(null))
        .isInstanceOf(NullPointerException.class);
    assertFailedAndCancelled("onError(null)");
  }

  @Test
  void oneItemMoreThanAskedForEndsTheStream() {
    started(source);
    source.give("x");
    source.give("x");
    assertFailedAndCancelled("rule 1.1");
    assertThat(response.drain.tally().items()).isEqualTo(1);
  }

  @Test
  void millionItemsMoreThanAskedForAreAllReleased() {
    started(source);
    ByteBuf item = Unpooled.buffer().writeByte('x').retain(1_000_000);
    for (int i = 0; i < 1_000_001; i++) {
      source.give(item);
    }
    assertThat(item.refCnt()).isZero();
    assertFailedAndCancelled("rule 1.1");
    assertThat(response.drain.tally().items()).isEqualTo(1);
  }

  @Test
  void itemBeforeTheSubscriptionEndsTheStreamAndIsReleased() {
    started(silent);
    ByteBuf item = Unpooled.buffer().writeByte('x');
    silent.give(item);
    assertThat(item.refCnt()).isZero();
    silent.subscriber.onSubscribe(silent.subscription(""));
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(silent.heard).containsExactly("cancel");
  }

  @Test
  void signalsAfterTheEndAreIgnoredAndReleased() {
    started(source);
    source.subscriber.onComplete();
    ByteBuf late = Unpooled.buffer().writeByte('x');
    source.give(late);
    source.subscriber.onError(new IllegalStateException("late"));
    source.subscriber.onComplete();
    response.run();
    assertThat(late.refCnt()).isZero();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void firstOfTwoErrorsCounts() {
    started(source);
    source.subscriber.onError(new IllegalStateException("first"));
    source.subscriber.onError(new IllegalStateException("second"));
    source.subscriber.onComplete();
    response.run();
    assertThat(response.cause).hasMessage("first");
  }

  @Test
  void releasedItemEndsTheStreamAndCancels() {
    started(source);
    ByteBuf released = Unpooled.buffer().writeByte('x');
    released.release();
    source.give(released);
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(source.heard).containsExactly("request 1", "cancel");
  }

  @Test
  void retainedItemKeepsTheReferenceOfItsOwner() {
    Pump pump = started(source);
    ByteBuf shared = Unpooled.buffer().writeByte('x').retain();
    source.give(shared);
    response.run();
    assertThat(shared.refCnt()).isEqualTo(1);
    shared.release();
    response.leave(pump);
  }
}
