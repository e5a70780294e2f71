package dev.freshet.stream;

import io.netty.buffer.ByteBuf;

/** The chunked transfer coding (RFC 9112, section 7.1), written into a buffer. */
final class Chunks {

  /** The most bytes that a chunk adds to its data: eight digits and two line ends. */
  static final int MAX_OVERHEAD = 8 + 2 + 2;

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

  /** Writes the line end after a chunk's data. */
  static void end(ByteBuf into) {
    into.writeShort(CRLF);
  }
}
