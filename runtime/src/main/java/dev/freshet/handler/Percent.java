package dev.freshet.handler;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1). */
final class Percent {
  private Percent() {}

  /**
   * Decodes a text once; a {@code +} stays what it is.
   *
   * @throws IllegalArgumentException if an escape is malformed or the bytes are not UTF-8
   */
  static String decode(String text) {
    int first = text.indexOf('%');
    if (first < 0) {
      return text;
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
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

  /** True iff a text can be decoded. */
  static boolean isDecodable(String text) {
    try {
      decode(text);
      return true;
    } catch (IllegalArgumentException malformed) {
      return false;
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
    return new IllegalArgumentException("Not percent-encoded UTF-8.");
  }
}
