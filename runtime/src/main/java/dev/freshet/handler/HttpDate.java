package dev.freshet.handler;

import dev.freshet.file.HttpTime;
import java.time.Instant;

/**
 * The value of the {@code Date} header (RFC 9110, section 6.6.1), made once a second. Any thread.
 */
final class HttpDate {
  private record Second(long number, String text) {}

  private static volatile Second last = new Second(-1, "");

  private HttpDate() {}

  static String now() {
    long number = System.currentTimeMillis() / 1000;
    Second second = last;
    if (second.number() != number) {
      second = new Second(number, HttpTime.format(Instant.ofEpochSecond(number)));
      last = second;
    }
    return second.text();
  }
}
