package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishers of Reactor that can be polled: they are pulled, and let go of once. */
class ReactorPumpTest {
  private final TestResponse response = TestResponse.chunked();
  private final List<String> heard = new ArrayList<>();

  private Pump started(Flux<?> flux) {
    Pump pump = Source.of(flux).open(response.outlet, response.lane);
    response.start(pump);
    return pump;
  }

  /** Items with a resource that is to be closed. */
  private Flux<Object> using(String name, Iterable<?> items) {
    return Flux.using(
        () -> name,
        resource -> Flux.fromIterable(items),
        resource -> heard.add("close " + resource));
  }

  private Flux<Object> using(Iterable<?> items) {
    return using("it", items);
  }

  @Test
  void itemsThatAreReadyArePulledIntoOneWrite() {
    Pump pump = started(using(new Letters(1_000)));
    response.run();
    assertThat(response.wire.calls()).containsExactly("head", "body", "end", "flush");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(response.drain.tally().items()).isEqualTo(1_000);
    assertThat(heard).containsExactly("close it");
    assertThat(pump.released()).isTrue();
  }

  @Test
  void nothingIsPulledWhileTheClientIsSlowAndNoWorkerWaits() {
    Letters letters = new Letters(Integer.MAX_VALUE);
    Pump pump = started(using(letters));
    int given = letters.given();
    assertThat(given * 6).isBetween(Window.HIGH_WATER, Window.HIGH_WATER + 12);
    response.settle();
    assertThat(letters.given()).isEqualTo(given);
    assertThat(response.workers.waiting()).as("no worker is held").isZero();
    response.wire.written();
    response.settle();
    assertThat(letters.given()).isGreaterThan(given);
    response.leave(pump);
  }

  @Test
  void leavingClientCancelsOnce() {
    Pump pump = started(using(new Letters(Integer.MAX_VALUE)));
    response.leave(pump);
    response.leave(pump);
    assertThat(heard).containsExactly("close it");
    assertThat(response.endings).containsExactly(Ending.CLIENT_GONE);
    assertThat(pump.released()).isTrue();
  }

  @Test
  void nobodySubscribesForAClientThatHasLeftBefore() {
    response.drain.cancel(Ending.CLIENT_GONE);
    Pump pump = started(using(new Letters(5)));
    assertThat(heard).isEmpty();
    assertThat(pump.released()).isTrue();
  }

  @Test
  void failureOfTheSourceLetsGoOfItAfterWhatWasAcceptedIsSent() {
    started(
        using(
            new Letters(5) {
              @Override
              Object item(int number) {
                if (number == 3) {
                  throw new IllegalStateException("third");
                }
                return "x";
              }
            }));
    response.run();
    assertThat(response.wire.body()).isEqualTo("1\r\nx\r\n1\r\nx\r\n");
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessage("third");
    assertThat(heard).containsExactly("close it");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void failureThatIsCheckedIsToldAsItIs(int failing) {
    IOException failure = new IOException("no more");
    started(
        using(
            new Letters(5) {
              @Override
              Object item(int number) {
                if (number == failing) {
                  throw Exceptions.propagate(failure);
                }
                return "x";
              }
            }));
    response.run();
    assertThat(response.cause).isSameAs(failure);
    assertThat(heard).containsExactly("close it");
  }

  @Test
  void errorEndsTheStreamAndNotTheWorker() {
    started(
        using(
            new Letters(5) {
              @Override
              Object item(int number) {
                throw new AssertionError("deep");
              }
            }));
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessage("deep");
    assertThat(heard).containsExactly("close it");
  }

  @Test
  void badItemFailsTheStreamAndCancels() {
    started(using(List.of("a", 7, "b")));
    response.run();
    assertThat(response.cause).hasMessageContaining("java.lang.Integer");
    assertThat(heard).containsExactly("close it");
  }

  @Test
  void stateOfOneThatGeneratesAndFailsIsLetGoOfOnce() {
    started(
        Flux.generate(
            () -> "state",
            (state, sink) -> {
              throw new IllegalStateException("no more");
            },
            state -> heard.add("let go of " + state)));
    response.run();
    assertThat(response.cause).hasMessage("no more");
    assertThat(heard).containsExactly("let go of state");
  }

  @Test
  void monoIsOneItem() {
    Pump pump = Source.of(Mono.fromCallable(() -> "x")).open(response.outlet, response.lane);
    response.start(pump);
    response.run();
    assertThat(response.wire.body()).isEqualTo("1\r\nx\r\n");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(pump.released()).isTrue();
  }

  @Test
  void oneThatCannotBePolledIsAsked() {
    started(Flux.range(1, 3).doOnRequest(n -> heard.add("ask " + n)).map(String::valueOf));
    response.run();
    assertThat(heard).containsExactly("ask 1", "ask 128");
    assertThat(response.wire.body()).isEqualTo("1\r\n1\r\n1\r\n2\r\n1\r\n3\r\n");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  /** One that can be polled, and whose signals and subscriptions come as a test says. */
  private final class ByHand extends Flux<Object> {
    CoreSubscriber<? super Object> subscriber;

    @Override
    public void subscribe(CoreSubscriber<? super Object> given) {
      subscriber = given;
    }

    void give(String name, Iterable<?> items) {
      ReactorPumpTest.this.using(name, items).subscribe(subscriber);
    }
  }

  @Test
  void subscriptionThatComesAfterTheClientHasLeftIsCancelled() {
    ByHand source = new ByHand();
    Pump pump = started(source);
    assertThat(pump.begun()).isFalse();
    response.leave(pump);
    assertThat(pump.released()).isTrue();
    source.give("late", new Letters(5));
    assertThat(pump.released()).isTrue();
    response.settle();
    assertThat(heard).containsExactly("close late");
  }

  @Test
  void secondSubscriptionIsCancelledAndTheFirstGoesOn() {
    ByHand source = new ByHand();
    Pump pump = started(source);
    source.give("first", new Letters(5));
    source.give("second", new Letters(5));
    assertThat(pump.begun()).isTrue();
    response.run();
    assertThat(heard).containsExactlyInAnyOrder("close second", "close first");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(response.drain.tally().items()).isEqualTo(5);
  }

  @Test
  void secondSubscriptionDoesNotKeepInterruptsFromTheFirst() {
    int afterTheFirstWait = 15_000;
    ByHand source = new ByHand();
    Pump pump = started(source);
    source.give(
        "first",
        new Letters(Integer.MAX_VALUE) {
          @Override
          Object item(int number) {
            if (number == afterTheFirstWait) {
              response.lane.interrupt();
              heard.add("interrupted " + Thread.interrupted());
            }
            return "x";
          }
        });
    source.give("second", new Letters(5));
    response.settle();
    assertThat(heard).containsExactly("close second");
    response.wire.written();
    response.settle();
    assertThat(heard).containsExactly("close second", "interrupted true");
    response.leave(pump);
  }

  @Test
  void signalsOfOneThatIsPolledAreIgnoredAndReleased() {
    ByHand source = new ByHand();
    started(source);
    source.give("first", new Letters(5));
    ByteBuf stray = Unpooled.buffer().writeByte('x');
    source.subscriber.onNext(stray);
    source.subscriber.onError(new IllegalStateException("stray"));
    source.subscriber.onComplete();
    response.run();
    assertThat(stray.refCnt()).isZero();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(response.drain.tally().items()).isEqualTo(5);
  }
}
