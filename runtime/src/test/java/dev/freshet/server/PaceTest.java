package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** When bytes move too slowly: none in 30 seconds, or fewer than 240 a second in 30 seconds. */
class PaceTest {
  private final Pace pace = new Pace(Deadlines.standard());

  /** In which second it is too slow, looked at once a second, or -1 if it is not in an hour. */
  private int tooSlowAfter(IntUnaryOperator movedUntil) {
    pace.rest(0, 0);
    for (int second = 1; second <= 3600; second++) {
      if (pace.tooSlow(TimeUnit.SECONDS.toNanos(second), movedUntil.applyAsInt(second))) {
        return second;
      }
    }
    return -1;
  }

  @Test
  void nothingThatMovesIsTooSlowAfterThirtySeconds() {
    assertThat(tooSlowAfter(second -> 0)).isEqualTo(30);
  }

  @Test
  void oneByteAtATimeIsTooSlowAfterThirtySeconds() {
    assertThat(tooSlowAfter(second -> second)).isEqualTo(30);
  }

  @Test
  void justLessThanTheLeastIsTooSlow() {
    assertThat(tooSlowAfter(second -> second * 239)).isEqualTo(30);
  }

  @Test
  void theLeastIsEnough() {
    assertThat(tooSlowAfter(second -> second * 240)).isEqualTo(-1);
  }

  @Test
  void muchAtATimeAndThenARestIsEnough() {
    assertThat(tooSlowAfter(second -> second / 25 * 25 * 300)).isEqualTo(-1);
  }

  @Test
  void whoStopsAfterMuchIsTooSlowThirtySecondsLater() {
    assertThat(tooSlowAfter(second -> Math.min(second, 100) * 10_000)).isEqualTo(130);
  }

  @Test
  void whatCountsBeginsAfterARest() {
    pace.rest(0, 0);
    assertThat(pace.tooSlow(TimeUnit.SECONDS.toNanos(29), 0)).isFalse();
    pace.rest(TimeUnit.SECONDS.toNanos(29), 0);
    assertThat(pace.tooSlow(TimeUnit.SECONDS.toNanos(58), 0)).isFalse();
    assertThat(pace.tooSlow(TimeUnit.SECONDS.toNanos(59), 0)).isTrue();
  }
}
