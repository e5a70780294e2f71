package dev.freshet.stream;

import io.netty.buffer.ByteBuf;

/** The chunked transfer coding (RFC 9112, section 7.1), written into a buffer. */
final class Chunks {

  /** The most bytes that a chunk adds to its data: eight digits and two line ends. */
  static final int MAX_OVERHEAD = 8 + 2 + 2;

  /** The longest text that {@link #ascii} takes: its size has three digits. */
  static final int LONGEST_ASCII = 0xfff;

  private static final int CRLF = '\r' << 8 | '\n';
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private Chunks() {}

  /**
   * Writes the line with a chunk's size.
   *
   * @param size at least 1: a chunk of size 0 would end the body
   */
  static void begin(int size, ByteBuf into) {
    int highestDigit = (31 - Integer.numberOfLeadingZeros(size)) & ~3;
    for (int shift = highestDigit; shift >= 0; shift -= 4) {
      into.writeByte(DIGITS[size >>> shift & 15]);
    }
    into.writeShort(CRLF);
  }

  /**
   * Writes a whole chunk of ASCII.
   *
   * @param text 1 to {@link #LONGEST_ASCII} characters
   * @param begin where the chunk begins; there is room for it
   * @return where it ends; -1 if the text is not ASCII
   */
  static int ascii(String text, byte[] into, int begin) {
    int length = text.length();
    int end = begin;
    if (length > 0xff) {
      into[end++] = DIGITS[length >>> 8];
    }
    if (length > 0xf) {
      into[end++] = DIGITS[length >>> 4 & 0xf];
    }
    into[end++] = DIGITS[length & 0xf];
    into[end++] = '\r';
    into[end++] = '\n';
    int all = 0; // to ask once is cheaper than to ask of each
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      all |= c;
      into[end + i] = (byte) c;
    }
    end += length;
    into[end++] = '\r';
    into[end++] = '\n';
    return all > 0x7f ? -1 : end;
  }

  /** Writes the line end after a chunk's data. */
  static void end(ByteBuf into) {
    into.writeShort(CRLF);
  }
}
