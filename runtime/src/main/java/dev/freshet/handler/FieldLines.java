package dev.freshet.handler;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.TRAILER;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import dev.freshet.HttpError;
import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;

/**
 * The lines of a request's header, and of its trailers, as far as Netty lets pass what it should
 * not. Event loop.
 */
final class FieldLines {
  private final int most;
  private int count;
  private boolean folded;

  /**
   * @param most how many fields a request may have
   */
  FieldLines(int most) {
    this.most = most;
  }

  /** Begins with the next request. */
  void reset() {
    count = 0;
  }

  /**
   * Counts a field. Trailers have none that frames (RFC 9110, section 6.5.1): Netty would drop it
   * without a look at its value.
   *
   * @throws HttpError 431 if there are too many
   * @throws IllegalArgumentException if it does not belong here
   */
  void see(AsciiString name, boolean trailer) {
    if (++count > most) {
      throw new HttpError(431, "The header has more than " + most + " fields.");
    }
    if (trailer && isFraming(name)) {
      throw new IllegalArgumentException("Trailers say nothing of framing");
    }
  }

  private static boolean isFraming(AsciiString name) {
    return CONTENT_LENGTH.contentEqualsIgnoreCase(name)
        || TRANSFER_ENCODING.contentEqualsIgnoreCase(name)
        || TRAILER.contentEqualsIgnoreCase(name);
  }

  /** Looks at whole lines, from an index to where the reader is; none of them is content. */
  void read(ByteBuf bytes, int start) {
    int end = bytes.readerIndex();
    int line = start;
    while (line < end && !folded) {
      byte first = bytes.getByte(line);
      folded = first == ' ' || first == '\t';
      int lineFeed = bytes.indexOf(line, end, (byte) '\n');
      line = lineFeed < 0 ? end : lineFeed + 1;
    }
  }

  /**
   * True iff a line goes on with the field before it (RFC 9112, section 5.2). Netty joins the two,
   * and first trims off more than white space, which nobody then judges.
   */
  boolean folded() {
    return folded;
  }
}
