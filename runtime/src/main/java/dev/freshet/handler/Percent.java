package dev.freshet.handler;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of path segments (RFC 3986, section 2.1). */
final class Percent {
  private Percent() {}

  /**
   * Decodes a segment once; a {@code +} stays what it is.
   *
   * @throws IllegalArgumentException if an escape is malformed or the bytes are not UTF-8
   */
  static String decode(String segment) {
    int first = segment.indexOf('%');
    if (first < 0) {
      return segment;
    }
    byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        decoded.put(raw[i]);
      } else if (i + 2 < raw.length) {
        decoded.put((byte) (digit(raw[++i]) << 4 | digit(raw[++i])));
      } else {
        throw malformed();
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static int digit(byte character) {
    int digit = Character.digit(character, 16);
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("The path is not percent-encoded UTF-8.");
  }
}
