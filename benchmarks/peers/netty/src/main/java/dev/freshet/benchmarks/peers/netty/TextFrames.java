package dev.freshet.benchmarks.peers.netty;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Frames short texts in an array, which is cheaper than a buffer's many small writes. */
final class TextFrames implements Frames {
  private static final int BATCH = 16 * 1024;

  /** What is kept free: room for the head, the last chunk, and the longest text of all. */
  private static final int SPARE = 2048;

  private static final int LONGEST = 512;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final Iterator<String> texts;
  private final byte[] scratch;

  /** The scratch array may be shared by all that run on one event loop. */
  TextFrames(Iterator<String> texts, byte[] scratch) {
    this.texts = texts;
    this.scratch = scratch;
  }

  /** An array for as many as share an event loop. */
  static byte[] scratch() {
    return new byte[BATCH];
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public boolean fill(ByteBuf batch) {
    int end = 0;
    while (end < BATCH - SPARE && texts.hasNext()) {
      end = frame(texts.next(), end);
    }
    batch.writeBytes(scratch, 0, end);
    if (texts.hasNext()) {
      return false;
    }
    batch.writeBytes(LAST);
    return true;
  }

  private int frame(String text, int at) {
    int length = text.length();
    if (length > LONGEST) {
      throw new IllegalArgumentException("a text of " + length + " characters");
    }
    byte[] into = scratch;
    int end = at;
    if (length >= 256) {
      into[end++] = DIGITS[length >> 8];
    }
    if (length >= 16) {
      into[end++] = DIGITS[length >> 4 & 15];
    }
    into[end++] = DIGITS[length & 15];
    into[end++] = '\r';
    into[end++] = '\n';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        return frame(text.getBytes(StandardCharsets.UTF_8), at);
      }
      into[end++] = (byte) c;
    }
    into[end++] = '\r';
    into[end++] = '\n';
    return end;
  }

  /** What is not ASCII is rare here. */
  private int frame(byte[] bytes, int at) {
    byte[] size = Integer.toHexString(bytes.length).getBytes(StandardCharsets.US_ASCII);
    int end = at;
    System.arraycopy(size, 0, scratch, end, size.length);
    end += size.length;
    scratch[end++] = '\r';
    scratch[end++] = '\n';
    System.arraycopy(bytes, 0, scratch, end, bytes.length);
    end += bytes.length;
    scratch[end++] = '\r';
    scratch[end++] = '\n';
    return end;
  }
}
