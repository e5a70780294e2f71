package dev.freshet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTimeTest {
  private static final Instant TIME = Instant.parse("1994-11-06T08:49:37Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      })
  void allThreeFormsAreRead(String text) {
    assertThat(HttpTime.parse(text)).contains(TIME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "1994-11-06T08:49:37Z",
        "Mon, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "So, 06 Nov 1994 08:49:37 GMT"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(HttpTime.parse(text)).isEmpty();
  }

  @Test
  void yearOfTwoDigitsIsNotMoreThanFiftyYearsAhead() {
    int now = Instant.now().atZone(ZoneOffset.UTC).getYear();
    for (int year = now - 49; year <= now + 50; year++) {
      Instant time = Instant.parse(year + "-03-01T00:00:00Z");
      String text =
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.US)
              .format(time.atZone(ZoneOffset.UTC));
      assertThat(HttpTime.parse(text)).as(text).contains(time);
    }
  }

  @Test
  void timeIsWrittenInTheFixedForm() {
    assertThat(HttpTime.format(TIME)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }

  @Test
  void everyDayOfAYearIsWrittenAndRead() {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    for (int day = 0; day < 366; day++) {
      Instant time = TIME.plus(day, ChronoUnit.DAYS);
      assertThat(HttpTime.format(time)).isEqualTo(form.format(time));
      assertThat(HttpTime.parse(form.format(time))).contains(time);
    }
  }
}
