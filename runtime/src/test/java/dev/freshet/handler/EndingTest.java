package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.stream.PoorAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endings of a response that has failed or was never begun. */
class EndingTest {
  private TestConnection connection;

  @AfterEach
  void close() {
    connection.close();
  }

  private RecordedSource start(int failing) {
    RecordedSource source = new RecordedSource(failing);
    connection = TestConnection.of(TestService.of(source));
    return source;
  }

  @Test
  void failureBeforeTheFirstItemIsA500ThatTellsNothingAndTheConnectionLivesOn() {
    RecordedSource source = start(0);
    connection.get("/").settle();
    assertThat(connection.received())
        .startsWith("HTTP/1.1 500 Internal Server Error\r\n")
        .contains("content-type: application/problem+json\r\n")
        .doesNotContain("secret", "transfer-encoding");
    assertThat(connection.socket.flushes()).isEqualTo(1);
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void failureAfterItemsSendsThemAndClosesWithoutTheLastChunk() {
    RecordedSource source = start(3);
    connection.get("/").settle();
    assertThat(connection.body()).isEqualTo("1\r\nx\r\n".repeat(3));
    assertThat(connection.isOpen()).isFalse();
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
    assertThat(connection.summaries.get(0).items()).isEqualTo(3);
    assertThat(connection.summaries.get(0).cause())
        .hasValueSatisfying(cause -> assertThat(cause).hasMessage("a secret of the service"));
  }

  @Test
  void wantOfMemoryForItsBytesIsA500AndClosesTheSource() {
    RecordedSource source = start(-1);
    connection.channel.config().setAllocator(new PoorAllocator(1));
    connection.get("/").settle();
    assertThat(connection.received()).startsWith("HTTP/1.1 500 Internal Server Error\r\n");
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void wantOfMemoryEvenForTheRefusalClosesTheConnection() {
    RecordedSource source = start(-1);
    connection.channel.config().setAllocator(new PoorAllocator(Integer.MAX_VALUE));
    connection.get("/").settle();
    assertThat(connection.isOpen()).isFalse();
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
  }

  @Test
  void failureWaitsForAClientThatIsSlowToReadTheItemsBeforeIt() {
    start(3);
    connection.socket.stop();
    connection.get("/").settle();
    assertThat(connection.isOpen()).isTrue();
    connection.socket.resume();
    connection.settle();
    assertThat(connection.body()).isEqualTo("1\r\nx\r\n".repeat(3));
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
  }

  @Test
  void serviceThatThrowsIsA500() {
    connection =
        TestConnection.of(
            TestService.at(
                "/",
                request -> {
                  throw new IOException("no such story");
                }));
    connection.get("/").settle().get("/").settle();
    assertThat(connection.received().split("HTTP/1.1 500 ", -1)).hasSize(3);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void serviceThatReturnsNullIsA500() {
    connection = TestConnection.of(TestService.at("/", request -> null));
    connection.get("/").settle();
    assertThat(connection.received()).startsWith("HTTP/1.1 500 ");
  }

  @Test
  void parameterThatDoesNotConvertIsA400ThatNamesIt() {
    connection =
        TestConnection.of(
            TestService.at(
                "/",
                request -> {
                  int times = request.query("times").asInt();
                  request.requireValid();
                  return Body.text(List.of("x".repeat(times)));
                }));
    connection.get("/?times=many").settle();
    assertThat(connection.received())
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("times", "many");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void requestThatFindsNoWorkerIsTurnedAwayWith503() {
    RecordedSource source = start(-1);
    connection.channel.freezeTime();
    connection.workers.crowded(true);
    connection.get("/");
    connection.channel.advanceTimeBy(99, TimeUnit.MILLISECONDS);
    connection.channel.runScheduledPendingTasks();
    assertThat(connection.received()).isEmpty();
    connection.channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
    connection.channel.runScheduledPendingTasks();
    connection.channel.runPendingTasks();
    assertThat(connection.received())
        .startsWith("HTTP/1.1 " + HttpResponseStatus.SERVICE_UNAVAILABLE + "\r\n")
        .contains("retry-after: 1\r\n");
    assertThat(connection.isOpen()).isTrue();
    connection.settle();
    assertThat(source.record).isEmpty();
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
  }

  @Test
  void requestThatFindsAWorkerInTimeIsAnswered() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.channel.freezeTime();
    connection.workers.crowded(true);
    connection.get("/").settle();
    connection.channel.advanceTimeBy(1, TimeUnit.SECONDS);
    connection.channel.runScheduledPendingTasks();
    connection.settle();
    assertThat(connection.received()).startsWith("HTTP/1.1 200 OK\r\n").endsWith("0\r\n\r\n");
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void publisherThatNeverSubscribesIsTurnedAwayWith503() {
    Forgetful publisher = new Forgetful();
    connection = TestConnection.of(TestService.at("/", request -> Body.items(publisher)));
    connection.channel.freezeTime();
    connection.get("/").settle();
    connection.channel.advanceTimeBy(29, TimeUnit.SECONDS);
    connection.channel.runScheduledPendingTasks();
    assertThat(connection.received()).isEmpty();
    connection.channel.advanceTimeBy(1, TimeUnit.SECONDS);
    connection.channel.runScheduledPendingTasks();
    connection.settle();
    assertThat(connection.received()).startsWith("HTTP/1.1 503 ");
    assertThat(connection.isOpen()).isTrue();
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
    AtomicInteger cancels = new AtomicInteger();
    publisher.subscriber.onSubscribe(
        new Subscription() {
          @Override
          public void request(long n) {
            throw new AssertionError("Nobody wants anything any more.");
          }

          @Override
          public void cancel() {
            cancels.incrementAndGet();
          }
        });
    connection.settle();
    assertThat(cancels).hasValue(1);
  }

  /** Takes a subscriber and forgets it. */
  private static final class Forgetful implements Publisher<Object> {
    private Subscriber<? super Object> subscriber;

    @Override
    public void subscribe(Subscriber<? super Object> given) {
      subscriber = given;
    }
  }
}
