package dev.freshet.handler;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The value of the {@code Date} header (RFC 9110, section 6.6.1), made once a second. Any thread.
 */
final class HttpDate {
  private record Second(long number, String text) {}

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private static volatile Second last = new Second(-1, "");

  private HttpDate() {}

  static String now() {
    long number = System.currentTimeMillis() / 1000;
    Second second = last;
    if (second.number() != number) {
      second = new Second(number, FORMAT.format(Instant.ofEpochSecond(number)));
      last = second;
    }
    return second.text();
  }
}
