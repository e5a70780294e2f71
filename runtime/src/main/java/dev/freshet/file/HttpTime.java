package dev.freshet.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A time in a field of HTTP (RFC 9110, section 5.6.7). Any thread. */
public final class HttpTime {
  private static final DateTimeFormatter FIXED = of("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

  /** The obsolete form of ANSI C, whose day of the month may have a space for its first digit. */
  private static final DateTimeFormatter ASCTIME = of("EEE MMM ppd HH:mm:ss yyyy");

  private HttpTime() {}

  private static DateTimeFormatter of(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
  }

  /** The obsolete form of RFC 850: a year of two digits is not more than 50 years ahead. */
  private static DateTimeFormatter rfc850() {
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(
            ChronoField.YEAR, 2, 2, LocalDateTime.now(ZoneOffset.UTC).getYear() - 49)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.US)
        .withZone(ZoneOffset.UTC);
  }

  /** A time as it is sent, in whole seconds. */
  public static String format(Instant time) {
    return FIXED.format(time);
  }

  /** Reads a time in any of the three forms; empty if it is none, and so is to be ignored. */
  static Optional<Instant> parse(String text) {
    List<DateTimeFormatter> forms = List.of(FIXED, text.contains("-") ? rfc850() : ASCTIME);
    for (DateTimeFormatter form : forms) {
      Optional<Instant> time = parse(text, form);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(form.parse(text, Instant::from));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }
}
