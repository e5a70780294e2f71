package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What the deadlines are, and what they may be. */
class DeadlinesTest {
  private static final Duration ODD = Duration.ofMillis(1234);
  private static final Deadlines STANDARD = Deadlines.standard();

  @Test
  void standardIsAsSecurityMdSays() {
    assertThat(STANDARD.firstByte()).isEqualTo(Duration.ofSeconds(10));
    assertThat(STANDARD.header()).isEqualTo(Duration.ofSeconds(10));
    assertThat(STANDARD.idle()).isEqualTo(Duration.ofSeconds(60));
    assertThat(STANDARD.progress()).isEqualTo(Duration.ofSeconds(30));
    assertThat(STANDARD.bytesPerSecond()).isEqualTo(240);
    assertThat(STANDARD.notice()).isZero();
    assertThat(STANDARD.drain()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void eachIsSetByItselfInACopy() {
    assertThat(STANDARD.withFirstByte(ODD).firstByte()).isEqualTo(ODD);
    assertThat(STANDARD.withHeader(ODD).header()).isEqualTo(ODD);
    assertThat(STANDARD.withIdle(ODD).idle()).isEqualTo(ODD);
    assertThat(STANDARD.withProgress(ODD, 7).progress()).isEqualTo(ODD);
    assertThat(STANDARD.withProgress(ODD, 7).withIdle(ODD).bytesPerSecond()).isEqualTo(7);
    assertThat(STANDARD.withNotice(ODD).notice()).isEqualTo(ODD);
    assertThat(STANDARD.withDrain(ODD).withHeader(ODD).drain()).isEqualTo(ODD);
    standardIsAsSecurityMdSays();
  }

  @Test
  void lengthThatCannotBeIsRefusedInOneSentence() {
    assertThatThrownBy(() -> STANDARD.withHeader(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The header deadline is positive, but here it is PT0S.");
    assertThatThrownBy(() -> STANDARD.withDrain(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The drain deadline is not negative, but here it is PT-1S.");
    assertThatThrownBy(() -> STANDARD.withProgress(ODD, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bytes per second are not negative, but here they are -1.");
    assertThat(STANDARD.withDrain(Duration.ZERO).drain()).isZero();
  }

  @Test
  void foreverIsLongerThanAnything() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    Pace pace = new Pace(STANDARD.withProgress(forever, 240));
    pace.rest(0, 0);
    assertThat(pace.tooSlow(Duration.ofDays(365).toNanos(), 0)).isFalse();
  }
}
