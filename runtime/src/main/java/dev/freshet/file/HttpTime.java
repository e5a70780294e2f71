package dev.freshet.file;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A time in a field of HTTP (RFC 9110, section 5.6.7). Any thread. */
public final class HttpTime {
  private static final Map<Long, String> DAYS =
      Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun");

  private static final Map<Long, String> MONTHS =
      Map.ofEntries(
          entry(1L, "Jan"),
          entry(2L, "Feb"),
          entry(3L, "Mar"),
          entry(4L, "Apr"),
          entry(5L, "May"),
          entry(6L, "Jun"),
          entry(7L, "Jul"),
          entry(8L, "Aug"),
          entry(9L, "Sep"),
          entry(10L, "Oct"),
          entry(11L, "Nov"),
          entry(12L, "Dec"));

  /** The form that is sent. A pattern would have the JDK load its locales, which can take 40 ms. */
  private static final DateTimeFormatter FIXED =
      universal(
          new DateTimeFormatterBuilder()
              .appendText(ChronoField.DAY_OF_WEEK, DAYS)
              .appendLiteral(", ")
              .appendValue(ChronoField.DAY_OF_MONTH, 2)
              .appendLiteral(' ')
              .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
              .appendLiteral(' ')
              .appendValue(ChronoField.YEAR, 4)
              .appendLiteral(' ')
              .appendValue(ChronoField.HOUR_OF_DAY, 2)
              .appendLiteral(':')
              .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
              .appendLiteral(':')
              .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
              .appendLiteral(" GMT"));

  private HttpTime() {}

  private static DateTimeFormatter universal(DateTimeFormatterBuilder form) {
    return form.toFormatter(Locale.US).withZone(ZoneOffset.UTC);
  }

  /** The obsolete form of RFC 850: a year of two digits is not more than 50 years ahead. */
  private static DateTimeFormatter rfc850() {
    int earliest = LocalDateTime.now(ZoneOffset.UTC).getYear() - 49;
    return universal(
        new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
            .appendPattern(" HH:mm:ss 'GMT'"));
  }

  /**
   * The obsolete form of ANSI C, whose day of the month may have a space for its first digit. Made
   * when it is asked for, as hardly anybody does.
   */
  private static final class Asctime {
    static final DateTimeFormatter FORM =
        universal(new DateTimeFormatterBuilder().appendPattern("EEE MMM ppd HH:mm:ss yyyy"));
  }

  /** A time as it is sent, in whole seconds. */
  public static String format(Instant time) {
    return FIXED.format(time);
  }

  /** Reads a time in any of the three forms; empty if it is none, and so is to be ignored. */
  static Optional<Instant> parse(String text) {
    return parse(text, FIXED).or(() -> parse(text, text.contains("-") ? rfc850() : Asctime.FORM));
  }

  private static Optional<Instant> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(form.parse(text, Instant::from));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }
}
