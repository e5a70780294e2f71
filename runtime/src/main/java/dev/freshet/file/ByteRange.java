package dev.freshet.file;

/**
 * Some bytes of a file, one after the other.
 *
 * @param first the position of the first one
 * @param last the position of the last one; not before the first
 */
record ByteRange(long first, long last) {

  long length() {
    return last - first + 1;
  }

  /** True iff the two have a byte in common, or follow each other without a gap. */
  boolean touches(ByteRange other) {
    return first <= other.last + 1 && other.first <= last + 1;
  }

  /** The range from the first byte of either to the last byte of either. */
  ByteRange with(ByteRange other) {
    return new ByteRange(Math.min(first, other.first), Math.max(last, other.last));
  }

  /** The value of a {@code Content-Range} field (RFC 9110, section 14.4). */
  String of(long total) {
    return "bytes " + first + "-" + last + "/" + total;
  }
}
