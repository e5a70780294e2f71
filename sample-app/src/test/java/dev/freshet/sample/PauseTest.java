package dev.freshet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

  @ParameterizedTest
  @CsvSource({
    "-2147483648, 0",
    "-1, 0",
    "0, 0",
    "300, 300",
    "10000, 10000",
    "10001, 10000",
    "2147483647, 10000"
  })
  void pauseStaysBetweenNoneAndTenSeconds(int delayMs, long millis) {
    assertThat(Pause.ofMillis(delayMs).millis()).isEqualTo(millis);
  }

  @Test
  void interruptedSleepEndsAtOnceAndLeavesTheThreadInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(Pause.ofMillis(10_000)::sleep).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
