package dev.freshet.file;

import java.nio.charset.StandardCharsets;

/** A part of a body that has a file in it. */
sealed interface Part {

  /** How many bytes it has. */
  long length();

  /**
   * What we say ourselves between two ranges.
   *
   * @param text ASCII
   */
  record Text(String text) implements Part {
    @Override
    public long length() {
      return text.length();
    }

    byte[] bytes() {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /**
   * Bytes of the file.
   *
   * @param first the position of the first of them
   */
  record Slice(long first, long length) implements Part {
    static Slice of(ByteRange range) {
      return new Slice(range.first(), range.length());
    }
  }
}
