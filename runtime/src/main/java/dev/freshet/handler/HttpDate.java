package dev.freshet.handler;

import dev.freshet.file.HttpTime;
import io.netty.util.AsciiString;
import java.time.Instant;

/**
 * The value of the {@code Date} header (RFC 9110, section 6.6.1), made once a second. Any thread.
 */
final class HttpDate {
  private record Second(long number, AsciiString text) {}

  private static volatile Second last = new Second(-1, AsciiString.EMPTY_STRING);

  private HttpDate() {}

  static AsciiString now() {
    long number = System.currentTimeMillis() / 1000;
    Second second = last;
    if (second.number() != number) {
      second = new Second(number, new AsciiString(HttpTime.format(Instant.ofEpochSecond(number))));
      last = second;
    }
    return second.text();
  }
}
