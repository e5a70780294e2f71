package dev.freshet;

import java.nio.charset.StandardCharsets;

/** The value of a {@code Content-Disposition} field (RFC 6266). */
final class Disposition {

  /** What a parameter may have unencoded besides letters and digits (RFC 8187, section 3.2.1). */
  private static final String PLAIN_SYMBOLS = "!#$&+-.^_`|~";

  private Disposition() {}

  /**
   * The field that has a body saved under a name.
   *
   * @throws IllegalArgumentException if no file could have it
   */
  static String attachment(String name) {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The name of an attachment is not blank and has no control characters.");
    }
    String simple = simple(name);
    String field = "attachment; filename=\"" + simple + "\"";
    return simple.equals(name) ? field : field + "; filename*=UTF-8''" + encoded(name);
  }

  /** The name for clients that know no other: what they might misread becomes {@code _}. */
  private static String simple(String name) {
    StringBuilder simple = new StringBuilder();
    name.codePoints()
        .map(c -> c < ' ' || c > '~' || "\"\\/%".indexOf(c) >= 0 ? '_' : c)
        .forEach(simple::appendCodePoint);
    return simple.toString();
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.replaceAll("[/\\\\]", "_").getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || PLAIN_SYMBOLS.indexOf(b) >= 0;
  }
}
