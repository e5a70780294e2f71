package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.Ending;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What goes over the wire for a source that ends well, in how many writes and flushes. */
class StreamedResponseTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\ncontent-type: text/plain; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n";

  private TestConnection connection;

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void fastSourceOfThousandItemsIsOneWriteOfItemsAndOneFlush() {
    connection = TestConnection.of(TestService.of(Collections.nCopies(1_000, "x")));
    connection.get("/").settle();
    assertThat(connection.received()).isEqualTo(HEAD + "1\r\nx\r\n".repeat(1_000) + "0\r\n\r\n");
    assertThat(connection.socket.writes()).as("head, items and end").isEqualTo(1);
    assertThat(connection.socket.flushes()).isEqualTo(1);
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
    assertThat(connection.summaries.get(0).items()).isEqualTo(1_000);
    assertThat(connection.summaries.get(0).bytes()).isEqualTo(1_000);
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void slowSourceIsOneFlushAnItemAndEachIsOutBeforeTheNextIsAskedFor() {
    connection =
        TestConnection.of(
            TestService.of(() ->
                new Iterator<Object>() {
                  private int given;

                  @Override
                  public boolean hasNext() {
                    connection.channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
                    connection.channel.runPendingTasks(); // the source takes its time
                    assertThat(connection.socket.flushes()).isEqualTo(given);
                    assertThat(connection.received()).endsWith("1\r\nx\r\n".repeat(given));
                    return given < 10;
                  }

                  @Override
                  public Object next() {
                    given++;
                    return "x";
                  }
                }));
    connection.channel.freezeTime();
    connection.get("/").settle();
    assertThat(connection.socket.flushes()).isEqualTo(11);
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void itemsOfTheSameMillisecondAreOneFlushAndUpTo16KiBWaitForIt() {
    String block = "x".repeat(1_000);
    connection =
        TestConnection.of(
            TestService.of(() ->
                new Iterator<Object>() {
                  private int given;

                  @Override
                  public boolean hasNext() {
                    connection.channel.runPendingTasks(); // the event loop is idle
                    assertThat(connection.socket.flushes()).isEqualTo(given / 17);
                    return given < 50;
                  }

                  @Override
                  public Object next() {
                    given++;
                    return block;
                  }
                }));
    connection.channel.freezeTime();
    connection.get("/").settle();
    assertThat(connection.socket.flushes()).isEqualTo(3);
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void itemIsOutAsSoonAsItsWorkerHasNothingElseToDo() {
    Flux<String> source = Flux.just("x").concatWith(Flux.never());
    connection = TestConnection.of(TestService.at("/", request -> Body.text(source)));
    connection.channel.freezeTime();
    connection.get("/").settle();
    assertThat(connection.received()).endsWith("1\r\nx\r\n");
    connection.channel.close();
    connection.settle();
  }

  @Test
  void streamCountsAsReleasedAlsoIfItsFailureCannotBeTold() {
    NoClassDefFoundError wanting = new NoClassDefFoundError("as told");
    Handler broken =
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord entry) {
            throw wanting;
          }
        };
    Logger log = Logger.getLogger(Exchange.class.getName());
    log.addHandler(broken);
    try {
      connection =
          TestConnection.of(
              TestService.at(
                  "/",
                  request -> Body.text(Flux.error(new IllegalStateException("as told, too")))));
      connection.get("/");
      assertThatThrownBy(connection::settle).isSameAs(wanting);
    } finally {
      log.removeHandler(broken);
    }
    assertThat(connection.streams.live()).isZero();
  }

  @Test
  void headWaitsForTheFirstItem() {
    AtomicReference<Subscriber<? super String>> source = new AtomicReference<>();
    connection =
        TestConnection.of(
            TestService.at(
                "/",
                request ->
                    Body.text(
                        (Publisher<String>)
                            subscriber -> {
                              source.set(subscriber);
                              subscriber.onSubscribe(new Unheard());
                            })));
    connection.get("/").settle();
    assertThat(connection.socket.writes()).isZero();
    source.get().onNext("first");
    connection.settle();
    assertThat(connection.received()).isEqualTo(HEAD + "5\r\nfirst\r\n");
    assertThat(connection.socket.flushes()).isEqualTo(1);
    source.get().onComplete();
    connection.settle();
    assertThat(connection.body()).isEqualTo("5\r\nfirst\r\n0\r\n\r\n");
  }

  @Test
  void emptySourceIsACompleteResponse() {
    connection = TestConnection.of(TestService.of(List.of()));
    connection.get("/").settle();
    assertThat(connection.received())
        .isEqualTo("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n");
    assertThat(connection.socket.flushes()).isEqualTo(1);
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void emptyItemIsNoChunk() {
    connection = TestConnection.of(TestService.of(List.of("", "a", new byte[0], "b", "")));
    connection.get("/").settle();
    assertThat(connection.body()).isEqualTo("1\r\na\r\n1\r\nb\r\n0\r\n\r\n");
    assertThat(connection.summaries.get(0).items()).isEqualTo(5);
  }

  @Test
  void firstItemDecidesOnTheMediaTypeWhereNoneIsDeclared() {
    connection = TestConnection.of(TestService.of(List.of(new byte[] {'a'}, "b")));
    connection.get("/").settle();
    assertThat(connection.received()).contains("content-type: application/octet-stream\r\n");
  }

  @Test
  void itemsOfEveryKindAreTheirBytes() {
    connection =
        TestConnection.of(
            TestService.at(
                "/",
                request ->
                    Body.items(
                        List.of(
                            "ä",
                            new StringBuilder("b"),
                            new byte[] {'c'},
                            ByteBuffer.wrap(new byte[] {'d'}),
                            Unpooled.copiedBuffer(new byte[] {'e'})))));
    connection.get("/").settle();
    assertThat(connection.body())
        .isEqualTo("2\r\n\u00c3\u00a4\r\n1\r\nb\r\n1\r\nc\r\n1\r\nd\r\n1\r\ne\r\n0\r\n\r\n");
  }

  @Test
  void nextRequestOnTheConnectionIsAnswered() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.get("/").settle().get("/").settle();
    assertThat(connection.received()).isEqualTo((HEAD + "1\r\nx\r\n0\r\n\r\n").repeat(2));
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void answersToHeadKeepTheirPlaceBetweenStreams() {
    String type = "text/plain; charset=utf-8";
    connection = TestConnection.of(TestService.as(type, request -> Body.text(List.of("x"))));
    String stream = HEAD + "1\r\nx\r\n0\r\n\r\n";
    connection.get("/").send("HEAD / HTTP/1.1\r\nhost: test\r\n\r\n").get("/").settle();
    assertThat(connection.received()).isEqualTo(stream + HEAD + stream);
  }

  @Test
  void headThatHasNoRoomBeforeTheItemsGoesAlone() {
    byte[] large = "x".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
    connection = TestConnection.of(TestService.of(List.of(large, large)));
    connection.get("/").settle();
    String chunk = "2710\r\n" + "x".repeat(large.length) + "\r\n";
    assertThat(connection.received())
        .isEqualTo(
            HEAD.replace("text/plain; charset=utf-8", "application/octet-stream")
                + chunk.repeat(2)
                + "0\r\n\r\n");
    assertThat(connection.socket.writes()).as("head, items and end").isEqualTo(2);
  }

  @Test
  void headOfALongMediaTypeGoesAloneToo() {
    String type = "text/plain; note=" + "long".repeat(100);
    connection = TestConnection.of(TestService.as(type, request -> Body.text(List.of("x"))));
    connection.get("/").settle();
    assertThat(connection.received())
        .isEqualTo(HEAD.replace("text/plain; charset=utf-8", type) + "1\r\nx\r\n0\r\n\r\n");
  }

  @Test
  void streamOfNothingIsAHeadAndAnEndInOneWrite() {
    connection = TestConnection.of(TestService.as("text/plain", request -> Body.text(List.of())));
    connection.get("/").settle();
    assertThat(connection.received()).isEqualTo(HEAD.replace("; charset=utf-8", "") + "0\r\n\r\n");
    assertThat(connection.socket.writes()).isEqualTo(1);
  }

  @Test
  void clientThatWantsToCloseIsToldAndClosed() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.send("GET / HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n").settle();
    assertThat(connection.received()).contains("connection: close\r\n").endsWith("0\r\n\r\n");
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void parametersReachTheEndpoint() {
    connection =
        TestConnection.of(
            TestService.at(
                "/story/{name}",
                request ->
                    Body.text(
                        List.of(request.path("name").asText(), request.query("q").asText()))));
    connection.get("/story/a%2Fb?q=c+d").settle();
    assertThat(connection.body()).isEqualTo("3\r\na/b\r\n3\r\nc d\r\n0\r\n\r\n");
  }

  /** A subscription to which nobody listens. */
  static final class Unheard implements Subscription {
    @Override
    public void request(long n) {
      // Signals come when the test says so.
    }

    @Override
    public void cancel() {
      // They just end.
    }
  }
}
