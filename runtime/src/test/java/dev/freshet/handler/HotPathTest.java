package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.freshet.Ending;
import dev.freshet.stream.CountingAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/**
 * What a response costs, in figures that need no quiet machine: writes, flushes, wake-ups, turns of
 * a worker, and bytes allocated per item.
 */
class HotPathTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ITEMS = 1_000;

  /** So many that even the smallest items fill a window, so that no array grows after them. */
  private static final int FEW = 7_000;

  private static final int MANY = 27_000;
  private static final int WARM_UP = 60;

  /**
   * Half of the smallest object, so that there is none for each item. What each batch costs, some
   * 400 bytes for 64 KiB, is in it: 0.04 for an item of 6 bytes and 6 for one of 1 KiB; so is what
   * each request for items costs, 20 bytes for 32 of them.
   */
  private static final double NO_OBJECT = 8;

  private final Level level = ResourceLeakDetector.getLevel();

  @AfterEach
  void watchAgain() {
    ResourceLeakDetector.setLevel(level);
  }

  /** Signals the same item, as often as it is asked for. */
  private record Repeating(Object item, int count) implements Publisher<Object> {
    @Override
    public void subscribe(Subscriber<? super Object> subscriber) {
      subscriber.onSubscribe(
          new Subscription() {
            private int left = count;

            @Override
            public void request(long n) {
              for (long i = 0; i < n && left > 0; i++) {
                left--;
                subscriber.onNext(item);
              }
              if (left == 0) {
                left = -1;
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              left = -1;
            }
          });
    }
  }

  private static TestConnection iterable(Object item, int count) {
    return TestConnection.of(TestService.of(Collections.nCopies(count, item)));
  }

  private static TestConnection publisher(Object item, int count) {
    Repeating source = new Repeating(item, count);
    return TestConnection.of(TestService.at("/", request -> Body.items(source)));
  }

  /** Some of Reactor that agree to be polled. */
  private static TestConnection polled(Object item, int count) {
    Flux<Object> source = Flux.fromIterable(Collections.nCopies(count, item));
    return TestConnection.of(TestService.at("/", request -> Body.items(source)));
  }

  private static void complete(TestConnection connection) {
    connection.get("/").settle();
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  /** How many bytes one more item makes this thread allocate, once everything is compiled. */
  private static double perItem(Object item, BiFunction<Object, Integer, TestConnection> source) {
    ResourceLeakDetector.setLevel(Level.DISABLED); // it allocates for each access
    for (int i = 0; i < WARM_UP; i++) {
      allocated(source.apply(item, MANY));
    }
    long few = Long.MAX_VALUE;
    long many = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      few = Math.min(few, allocated(source.apply(item, FEW)));
      many = Math.min(many, allocated(source.apply(item, MANY)));
    }
    return (double) (many - few) / (MANY - FEW);
  }

  private static long allocated(TestConnection fresh) {
    try (TestConnection connection = fresh) {
      connection.socket.forget();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      complete(connection);
      return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
  }

  @Test
  void thousandReadyItemsAreOneBatch() {
    try (TestConnection connection = iterable("token ", ITEMS)) {
      complete(connection);
      assertThat(connection.socket.writes()).as("head, items and end").isEqualTo(1);
      assertThat(connection.socket.flushes()).isEqualTo(1);
      assertThat(connection.workers.turns()).as("the source, the listener").isEqualTo(2);
    }
  }

  @Test
  void thousandSignalledItemsAreOneBatch() {
    try (TestConnection connection = publisher("token ", ITEMS)) {
      complete(connection);
      assertThat(connection.socket.writes()).as("head, items and end").isEqualTo(1);
      assertThat(connection.socket.flushes()).isEqualTo(1);
      assertThat(connection.workers.turns()).as("the source, the listener").isLessThanOrEqualTo(4);
    }
  }

  @Test
  void thousandPolledItemsAreOneBatch() {
    try (TestConnection connection = polled("token ", ITEMS)) {
      complete(connection);
      assertThat(connection.socket.writes()).as("head, items and end").isEqualTo(1);
      assertThat(connection.socket.flushes()).isEqualTo(1);
      assertThat(connection.workers.turns()).as("the source, the listener").isEqualTo(2);
    }
  }

  @Test
  void blockOfAFullWindowIsOneWriteAndOneTurnAndNoBuffer() {
    int blocks = 64;
    CountingAllocator allocator = new CountingAllocator();
    try (TestConnection connection = iterable(new byte[62 * 1024], blocks)) {
      connection.channel.config().setAllocator(allocator);
      complete(connection);
      assertThat(allocator.buffers()).as("for the head, for all blocks").isEqualTo(2);
      assertThat(connection.socket.writes()).isEqualTo(blocks + 2);
      assertThat(connection.socket.flushes()).isLessThanOrEqualTo(blocks + 1);
      assertThat(connection.workers.turns()).isLessThanOrEqualTo(blocks + 2);
    }
  }

  @Test
  void blocksThatAreLargerThanAWindowFillOneWindowAfterTheOther() {
    int blocks = 64;
    int windows = (blocks * (64 * 1024 + "10000\r\n\r\n".length()) - 1) / (62 * 1024) + 1;
    CountingAllocator allocator = new CountingAllocator();
    try (TestConnection connection = iterable(new byte[64 * 1024], blocks)) {
      connection.channel.config().setAllocator(allocator);
      complete(connection);
      assertThat(allocator.buffers()).as("for the head, for all blocks").isEqualTo(2);
      assertThat(connection.socket.writes()).isLessThanOrEqualTo(windows + 2);
      assertThat(connection.socket.flushes()).isLessThanOrEqualTo(windows + 1);
      assertThat(connection.workers.turns()).isLessThanOrEqualTo(windows + 2);
    }
  }

  private static Stream<Arguments> items() {
    return Stream.of(
            "token ",
            "größe",
            "流れ",
            "🌊🌊",
            "token ".getBytes(StandardCharsets.US_ASCII),
            new byte[1024])
        .map(
            item -> Arguments.of(item instanceof byte[] b ? "byte[" + b.length + "]" : item, item));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void iterablesItemsCostNoMemoryOfTheirOwn(String name, Object item) {
    assertThat(perItem(item, HotPathTest::iterable)).isLessThan(NO_OBJECT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void publishersItemsCostNoMemoryOfTheirOwn(String name, Object item) {
    assertThat(perItem(item, HotPathTest::publisher)).isLessThan(NO_OBJECT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void polledItemsCostNoMemoryOfTheirOwn(String name, Object item) {
    assertThat(perItem(item, HotPathTest::polled)).isLessThan(NO_OBJECT);
  }
}
