package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class HttpDateTest {

  @Test
  void isNowInTheFormOfRfc9110() {
    String date = HttpDate.now().toString();
    assertThat(date).matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
    Instant told = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    assertThat(Duration.between(told, Instant.now()))
        .isBetween(Duration.ZERO, Duration.ofSeconds(5));
  }

  @Test
  void isMadeOnceASecond() {
    String date = HttpDate.now().toString();
    String again = HttpDate.now().toString();
    assertThat(again)
        .satisfiesAnyOf(
            same -> assertThat(same).isSameAs(date), later -> assertThat(later).isNotEqualTo(date));
  }
}
