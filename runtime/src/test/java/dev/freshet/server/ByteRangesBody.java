package dev.freshet.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A body of {@code multipart/byteranges}, read strictly (RFC 9110, section 14.6).
 *
 * @param parts in their order
 */
record ByteRangesBody(List<Part> parts) {

  /** One part: the lines of its head, and its bytes. */
  record Part(List<String> head, byte[] bytes) {
    String field(String name) {
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }

    /** The range as the table writes it. */
    String range() {
      return field("content-range").replaceAll("bytes (.*)/.*", "$1");
    }
  }

  static ByteRangesBody read(String mediaType, byte[] body) {
    if (!mediaType.startsWith("multipart/byteranges; boundary=")) {
      throw new AssertionError("Not in parts: " + mediaType);
    }
    String boundary = mediaType.substring(mediaType.indexOf('=') + 1);
    String all = new String(body, StandardCharsets.ISO_8859_1).replaceFirst("^\r\n", "");
    if (!all.startsWith("--" + boundary + "\r\n")
        || !all.endsWith("\r\n--" + boundary + "--\r\n")) {
      throw new AssertionError("The parts are not within their boundary " + boundary);
    }
    String inner = "\r\n" + all.substring(0, all.length() - boundary.length() - 8);
    List<Part> parts = new ArrayList<>();
    for (String part : inner.split("\r\n--" + boundary + "\r\n", -1)) {
      if (!part.isEmpty()) {
        String[] halves = part.split("\r\n\r\n", 2);
        byte[] bytes = halves[1].getBytes(StandardCharsets.ISO_8859_1);
        parts.add(new Part(List.of(halves[0].split("\r\n", -1)), bytes));
      }
    }
    return new ByteRangesBody(parts);
  }
}
