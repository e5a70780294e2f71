package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import org.junit.jupiter.api.Test;

/** What a publisher that keeps the rules sees, and what of it gets out. */
class PublisherPumpTest {
  private final TestResponse response = TestResponse.chunked();
  private final RecordingWire wire = response.wire;
  private final SignalledByHand source = SignalledByHand.subscribing();

  /** A pump of the kind that is tested. */
  Pump open(Publisher<Object> publisher, TestResponse to) {
    return new PublisherPump(publisher, to.outlet, to.lane);
  }

  private Pump started(Publisher<Object> publisher) {
    Pump pump = open(publisher, response);
    response.start(pump);
    return pump;
  }

  @Test
  void firstItemIsAskedForAloneThenMany() {
    Pump pump = started(source);
    assertThat(source.heard).containsExactly("request 1");
    source.give("x");
    response.run();
    assertThat(source.heard).containsExactly("request 1", "request 128");
    response.leave(pump);
  }

  @Test
  void itemOfASlowPublisherGoesOutAtOnce() {
    Pump pump = started(source);
    for (int i = 1; i <= 5; i++) {
      source.give("x");
      response.run();
      assertThat(wire.count("flush")).isEqualTo(i);
    }
    response.leave(pump);
  }

  @Test
  void itemsOfABurstShareOneWrite() {
    Pump pump = started(source);
    source.give("x");
    response.run();
    for (int i = 0; i < 60; i++) {
      source.give("x");
    }
    response.run();
    assertThat(wire.count("body")).isEqualTo(2);
    assertThat(wire.count("flush")).isEqualTo(2);
    response.leave(pump);
  }

  @Test
  void completionEndsTheBodyAndCancelsNothing() {
    Pump pump = started(source);
    source.give("x");
    source.subscriber.onComplete();
    response.run();
    pump.run();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(source.heard).doesNotContain("cancel");
    assertThat(pump.released()).isTrue();
  }

  @Test
  void failureEndsTheBodyAfterWhatWasAcceptedAndCancelsNothing() {
    Pump pump = started(source);
    source.give("x");
    source.subscriber.onError(new IllegalStateException("upstream"));
    response.run();
    pump.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(wire.body()).isEqualTo("1\r\nx\r\n");
    assertThat(source.heard).doesNotContain("cancel");
  }

  @Test
  void failureBeforeTheFirstItemLeavesTheStatusOpen() {
    started(source);
    source.subscriber.onError(new IllegalStateException("upstream"));
    response.run();
    assertThat(wire.calls()).contains("refuse").doesNotContain("head");
  }

  @Test
  void leavingClientCancelsOnce() {
    Pump pump = started(source);
    response.leave(pump);
    response.leave(pump);
    assertThat(source.heard).containsExactly("request 1", "cancel");
    assertThat(pump.released()).isTrue();
  }

  @Test
  void clientThatHasLeftBeforeIsNotSubscribedFor() {
    response.drain.cancel(Ending.CLIENT_GONE);
    Pump pump = started(source);
    assertThat(source.subscriber).isNull();
    assertThat(pump.released()).isTrue();
  }

  @Test
  void lateSubscriptionOfAClientThatHasLeftIsCancelled() {
    SignalledByHand late = SignalledByHand.silent();
    Pump pump = started(late);
    response.leave(pump);
    late.subscriber.onSubscribe(late.subscription(""));
    response.settle();
    assertThat(late.heard).containsExactly("cancel");
  }

  @Test
  void itemsAfterTheCancelAreReleased() {
    Pump pump = started(source);
    response.leave(pump);
    ByteBuf late = Unpooled.buffer().writeByte('x');
    source.give(late);
    assertThat(late.refCnt()).isZero();
  }

  @Test
  void nothingIsAskedForWhileNothingIsWritten() {
    Pump pump = started(source);
    source.give("x".repeat(40_000));
    response.settle();
    while (source.wanted() > 0) {
      source.give("x".repeat(40_000));
      response.settle();
    }
    int heard = source.heard.size();
    response.settle();
    assertThat(source.heard).hasSize(heard);
    assertThat(response.drain.tally().items()).isLessThanOrEqualTo(3);
    response.run();
    assertThat(source.heard).hasSizeGreaterThan(heard);
    response.leave(pump);
  }

  @Test
  void largeItemsAreAskedForOneAtATimeAndGoOutInSlices() {
    Pump pump = started(source);
    source.give("a".repeat(300_000));
    response.settle();
    assertThat(source.wanted()).isZero();
    response.run();
    assertThat(source.wanted()).isEqualTo(1);
    assertThat(wire.body()).isEqualTo("493e0\r\n" + "a".repeat(300_000) + "\r\n");
    response.leave(pump);
  }

  @Test
  void itemsBehindALargeOneKeepTheirOrderAndTheEndComesLast() {
    started(source);
    source.give("x");
    response.run();
    source.give("a".repeat(300_000));
    source.give("b");
    source.give("c".repeat(100_000));
    source.give("d");
    source.subscriber.onComplete();
    response.run();
    assertThat(wire.body())
        .isEqualTo(
            "1\r\nx\r\n493e0\r\n"
                + "a".repeat(300_000)
                + "\r\n1\r\nb\r\n186a0\r\n"
                + "c".repeat(100_000)
                + "\r\n1\r\nd\r\n");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void failureBehindALargeItemComesAfterIt() {
    started(source);
    source.give("a".repeat(100_000));
    source.subscriber.onError(new IllegalStateException("upstream"));
    response.run();
    assertThat(wire.body()).hasSize(100_000 + "186a0\r\n\r\n".length());
    assertThat(response.endings).containsExactly(Ending.FAILED);
  }

  @Test
  void everythingBehindALargeItemIsReleasedWhenTheClientLeaves() {
    Pump pump = started(source);
    source.give("x");
    response.run();
    ByteBuf large = Unpooled.buffer().writeZero(100_000);
    ByteBuf behind = Unpooled.buffer().writeByte('x');
    source.give(large);
    source.give(behind);
    assertThat(large.refCnt()).isEqualTo(1);
    response.leave(pump);
    assertThat(large.refCnt()).isZero();
    assertThat(behind.refCnt()).isZero();
    assertThat(source.heard).endsWith("cancel");
  }

  @Test
  void largeItemIsNotTakenFromTheThreadThatIsCopyingItWhenTheClientLeaves() {
    ByteBuf large = Unpooled.buffer().writeZero(100_000);
    List<Integer> references = new ArrayList<>();
    HookedAllocator allocator = new HookedAllocator();
    TestResponse copying = new TestResponse(true, Items.UNDECLARED, allocator);
    Pump pump = open(source, copying);
    copying.start(pump);
    allocator.beforeNext(() -> {
      copying.leave(pump);
      references.add(large.refCnt());
    });
    source.give(large);
    copying.settle();
    assertThat(references).as("while it is being copied").containsExactly(1);
    assertThat(large.refCnt()).isZero();
    assertThat(pump.released()).isTrue();
    assertThat(source.heard).endsWith("cancel").containsOnlyOnce("cancel");
  }

  @Test
  void badItemFailsTheStreamAndCancels() {
    Pump pump = started(source);
    source.give(7);
    response.run();
    pump.run();
    assertThat(response.cause).hasMessageContaining("java.lang.Integer");
    assertThat(source.heard).containsExactly("request 1", "cancel");
  }

  @Test
  void badItemBehindALargeOneFailsTheStreamAndCancels() {
    Pump pump = started(source);
    source.give("x");
    response.run();
    source.give("a".repeat(100_000));
    source.give(7);
    response.run();
    pump.run();
    assertThat(response.cause).hasMessageContaining("java.lang.Integer");
    assertThat(source.heard).endsWith("cancel").containsOnlyOnce("cancel");
  }
}
