package dev.freshet.handler;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/**
 * Takes framed bytes apart into the data of their chunks, for pipelines whose encoder frames by
 * itself. The bytes come from Freshet's own outlet: a buffer ends between two chunks, or within the
 * data of a large one.
 */
final class ChunkReader {
  private static final int LINE_END = 2;

  /** How many bytes of the current chunk's data are still to come; -1 between two chunks. */
  private int missing = -1;

  /**
   * Hands out the data of each chunk, or of each part of a large one, as slices that the taker
   * owns.
   *
   * @param bytes is released
   */
  void read(ByteBuf bytes, Consumer<ByteBuf> taker) {
    try {
      while (bytes.isReadable()) {
        if (missing < 0) {
          missing = size(bytes);
        }
        int length = Math.min(missing, bytes.readableBytes());
        if (length > 0) {
          taker.accept(bytes.readRetainedSlice(length));
          missing -= length;
        }
        if (missing == 0 && bytes.isReadable()) {
          bytes.skipBytes(LINE_END);
          missing = -1;
        }
      }
    } finally {
      bytes.release();
    }
  }

  private static int size(ByteBuf bytes) {
    int size = 0;
    for (byte digit = bytes.readByte(); digit != '\r'; digit = bytes.readByte()) {
      size = size << 4 | Character.digit(digit, 16);
    }
    bytes.skipBytes(1);
    return size;
  }
}
