package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Publishers whose calls break the rules of Reactive Streams: the stream ends, nothing leaks. */
class HostilePublisherTest {
  private final TestResponse response = TestResponse.chunked();
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

  private void assertFailedAndCancelled(String rule) {
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessageContaining(rule);
    assertThat(source.heard).containsOnlyOnce("cancel");
  }

  @Test
  void secondSubscriptionIsCancelledAndTheFirstGoesOn() {
    Pump pump = started(source);
    source.subscriber.onSubscribe(source.subscription("second "));
    response.settle();
    assertThat(source.heard).containsExactly("request 1", "second cancel");
    source.give("x");
    response.run();
    assertThat(response.endings).isEmpty();
    response.leave(pump);
    assertThat(source.heard).endsWith("cancel");
  }

  @Test
  void millionItemsInsideOfRequestDoNotOverflowTheStack() {
    class Recursive implements Publisher<Object> {
      int left = 1_000_000;

      @Override
      public void subscribe(Subscriber<? super Object> subscriber) {
        subscriber.onSubscribe(
            new Subscription() {
              @Override
              public void request(long n) {
                for (long i = 0; i < n && left > 0; i++) {
                  left--;
                  subscriber.onNext("x");
                }
                if (left == 0) {
                  left--;
                  subscriber.onComplete();
                }
              }

              @Override
              public void cancel() {
                throw new AssertionError("cancelled");
              }
            });
      }
    }
    started(new Recursive());
    response.run();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(response.drain.tally().items()).isEqualTo(1_000_000);
  }

  @Test
  void completionInsideOfSubscribeIsAnEmptyBody() {
    started(subscriber -> {
      subscriber.onSubscribe(source.subscription(""));
      subscriber.onComplete();
    });
    response.run();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(response.wire.calls()).containsExactly("head", "end", "flush");
  }

  @Test
  void subscribeThatThrowsIsAFailure() {
    started(subscriber -> {
      throw new IllegalStateException("no subscription for you");
    });
    response.run();
    assertThat(response.cause).hasMessage("no subscription for you");
    assertThat(response.wire.calls()).contains("refuse");
  }

  @Test
  void requestAndCancelThatThrowAreAFailureAndALineInTheLog() {
    Pump pump =
        started(subscriber ->
            subscriber.onSubscribe(
                new Subscription() {
                  @Override
                  public void request(long n) {
                    throw new IllegalStateException("request");
                  }

                  @Override
                  public void cancel() {
                    throw new IllegalStateException("cancel");
                  }
                }));
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessage("request");
    assertThat(pump.released()).isTrue();
  }

  @Test
  void itemsOfTwoThreadsAtOnceEndTheStreamAndAreReleased() throws InterruptedException {
    started(source);
    source.give("x");
    response.run();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CharSequence slow =
        new CharSequenceThatWaits(inside, go); // the first thread is in the midst of its item
    Thread first = new Thread(() -> source.give(slow));
    first.start();
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    ByteBuf second = Unpooled.buffer().writeByte('x');
    source.give(second);
    assertThat(second.refCnt()).isZero();
    go.countDown();
    first.join(10_000);
    assertFailedAndCancelled("rule 1.3");
  }

  /** A text that lets nobody read it before it may. */
  private record CharSequenceThatWaits(CountDownLatch inside, CountDownLatch go)
      implements CharSequence {
    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return 'x';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return "x".substring(start, end);
    }

    @Override
    public String toString() {
      inside.countDown();
      try {
        if (!go.await(10, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody came");
        }
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      return "x";
    }
  }
}
