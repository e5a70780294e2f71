package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamsTest {
  private static final StreamSummary SUMMARY =
      new StreamSummary(
          "GET /", Ending.COMPLETED, 1, 2, Optional.empty(), Duration.ZERO, Optional.empty());

  private final ManualWorkers workers = new ManualWorkers();

  @Test
  void listenerIsTold() {
    List<StreamSummary> told = new ArrayList<>();
    Streams streams = new Streams(workers, told::add);
    streams.tell(SUMMARY);
    assertThat(streams.hasListener()).isTrue();
    assertThat(told).containsExactly(SUMMARY);
  }

  @Test
  void failureOfTheListenerStaysWithIt() {
    List<StreamSummary> told = new ArrayList<>();
    Streams streams =
        new Streams(
            workers,
            summary -> {
              told.add(summary);
              throw new StackOverflowError("deep");
            });
    streams.tell(SUMMARY);
    assertThat(told).containsExactly(SUMMARY);
  }

  @Test
  void nobodyIsToldWhereNobodyListens() {
    Streams streams = new Streams(workers, null);
    streams.tell(SUMMARY);
    assertThat(streams.hasListener()).isFalse();
  }

  @Test
  void noneIsAwaited() throws InterruptedException {
    Streams streams = new Streams(workers, null);
    assertThat(streams.awaitNone(Duration.ZERO)).isTrue();
    streams.began();
    streams.began();
    assertThat(streams.live()).isEqualTo(2);
    assertThat(streams.awaitNone(Duration.ofMillis(1))).isFalse();
    Thread ending =
        new Thread(() -> {
          streams.released();
          streams.released();
        });
    ending.start();
    assertThat(streams.awaitNone(Duration.ofSeconds(20))).isTrue();
    assertThat(streams.live()).isZero();
  }
}
