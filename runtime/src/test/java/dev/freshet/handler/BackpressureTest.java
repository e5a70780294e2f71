package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.util.Iterator;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a source runs ahead of its client: a window of 62 KiB, and one item. */
class BackpressureTest {
  private static final int HIGH_WATER = 62 * 1024;

  private TestConnection connection;

  @AfterEach
  void close() {
    connection.close();
  }

  /** Gives items that a number makes, for ever, and counts them. */
  private static final class Endless implements Iterable<Object>, Iterator<Object> {
    private final IntFunction<Object> item;
    int given;

    Endless(IntFunction<Object> item) {
      this.item = item;
    }

    @Override
    public Iterator<Object> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Object next() {
      return item.apply(given++);
    }
  }

  /** Signals items that a number makes, as many as are asked for, and counts them. */
  private static final class EndlessPublisher implements Publisher<Object>, Subscription {
    private final IntFunction<Object> item;
    private Subscriber<? super Object> subscriber;
    int given;

    EndlessPublisher(IntFunction<Object> item) {
      this.item = item;
    }

    @Override
    public void subscribe(Subscriber<? super Object> to) {
      subscriber = to;
      to.onSubscribe(this);
    }

    @Override
    public void request(long n) {
      for (long i = 0; i < n; i++) {
        subscriber.onNext(item.apply(given++));
      }
    }

    @Override
    public void cancel() {
      // Nobody asks any more.
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 8_000, 60_000, 65_536, 65_537, 1 << 20})
  void sourceStopsWhereTheWindowIsFullWhateverTheSizeOfItsItems(int size) {
    String item = "x".repeat(size);
    Endless source = new Endless(number -> item);
    connection = TestConnection.of(TestService.of(source));
    connection.socket.stop();
    connection.get("/").settle();
    int given = source.given;
    connection.settle();
    assertThat(source.given).as("nothing is pulled while nothing is written").isEqualTo(given);
    assertThat((given - 1L) * size).as("before the last item").isLessThan(HIGH_WATER);
    for (int i = 0; i < 10; i++) {
      connection.socket.readSome();
      connection.settle();
    }
    assertThat(source.given).isGreaterThanOrEqualTo(given);
    int mostAhead = HIGH_WATER + Math.min(size, HIGH_WATER) + 500;
    assertThat(connection.socket.mostBytesWaiting()).isLessThanOrEqualTo(mostAhead);
    connection.leave();
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 8_000, 60_000, 1 << 20})
  void publisherIsAskedForWhatTheWindowTakes(int size) {
    String item = "x".repeat(size);
    EndlessPublisher source = new EndlessPublisher(number -> item);
    connection = TestConnection.of(TestService.at("/", request -> Body.items(source)));
    connection.socket.stop();
    connection.get("/").settle();
    int given = source.given;
    connection.settle();
    assertThat(source.given).isEqualTo(given);
    assertThat((given - 1L) * size).isLessThan(HIGH_WATER);
    for (int i = 0; i < 10; i++) {
      connection.socket.readSome();
      connection.settle();
    }
    int mostAhead = HIGH_WATER + Math.min(size, HIGH_WATER) + 500;
    assertThat(connection.socket.mostBytesWaiting()).isLessThanOrEqualTo(mostAhead);
    connection.leave();
  }

  @Test
  void publisherWhoseItemsSuddenlyTurnLargeStaysWithinTheWindow() {
    EndlessPublisher source = new EndlessPublisher(number -> "x".repeat(number < 5 ? 1 : 60_000));
    connection = TestConnection.of(TestService.at("/", request -> Body.items(source)));
    connection.socket.stop();
    connection.get("/").settle();
    for (int i = 0; i < 200; i++) {
      connection.socket.readSome();
      connection.settle();
    }
    assertThat(connection.socket.mostBytesWaiting()).isLessThanOrEqualTo(HIGH_WATER + 60_000 + 500);
    connection.leave();
  }

  @Test
  void workerIsGivenBackWhileTheClientIsSlow() {
    connection = TestConnection.of(TestService.of(new Endless(number -> "x")));
    connection.socket.stop();
    connection.get("/").settle();
    assertThat(connection.workers.waiting()).isZero();
    connection.socket.readSome();
    connection.channel.runPendingTasks();
    assertThat(connection.workers.waiting()).as("called again for the room").isEqualTo(1);
    connection.leave();
  }

  @Test
  void slowReaderGetsEverythingInTheEnd() {
    Iterable<Object> source =
        () ->
            new Iterator<Object>() {
              private int given;

              @Override
              public boolean hasNext() {
                return given < 40;
              }

              @Override
              public Object next() {
                given++;
                return "x".repeat(given * 5_000);
              }
            };
    connection = TestConnection.of(TestService.of(source));
    connection.socket.stop();
    connection.get("/").settle();
    while (connection.summaries.isEmpty()) {
      connection.socket.readSome();
      connection.settle();
    }
    StringBuilder expected = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      expected.append(Integer.toHexString(i * 5_000)).append("\r\n");
      expected.append("x".repeat(i * 5_000)).append("\r\n");
    }
    assertThat(connection.body()).isEqualTo(expected + "0\r\n\r\n");
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
    connection.socket.resume();
    connection.get("/none").settle();
    assertThat(connection.received()).contains("HTTP/1.1 404 ");
  }
}
