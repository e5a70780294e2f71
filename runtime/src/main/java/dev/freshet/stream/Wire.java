package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.ReferenceCounted;
import org.jspecify.annotations.Nullable;

/**
 * The protocol's end of one response: turns what a {@link Drain} has to say into messages of a
 * connection. All methods but {@link #chunked} run on the event loop of the connection. The order
 * is: {@code refuse}, or {@code head (body | transfer)* (end | abort)}; each is written out by the
 * next {@link #flush}.
 */
public interface Wire {

  /** How many bytes of room there should be before the first bytes of a body, for a short head. */
  int HEAD_ROOM = 256;

  /** How many bytes of room there should be behind any bytes of a body, for the last chunk. */
  int END_ROOM = 5;

  /** Tells whether the body's bytes come framed as chunks (RFC 9112, section 7.1). Any thread. */
  boolean chunked();

  /**
   * Writes the head of a successful response.
   *
   * @param first the type of the first item, which decides on the media type where none is
   *     declared; null if the source is empty
   */
  void head(@Nullable ItemType first);

  /**
   * Writes bytes of the body, framed as {@link #chunked} says. Owns the buffer, and what room it
   * has before and behind them.
   */
  void body(ByteBuf bytes, ChannelFutureListener whenWritten);

  /**
   * Writes a part of a body that has a length, and that the transport takes as it is: bytes or a
   * part of a file. Owns it. Only for wires that say that they pass files.
   */
  default void transfer(ReferenceCounted part, ChannelFutureListener whenWritten) {
    throw new UnsupportedOperationException("This wire passes no files.");
  }

  /** Writes the end of a complete body. */
  void end(ChannelFutureListener whenWritten);

  /** Writes an error response instead: no head is out yet. */
  void refuse(Throwable cause, ChannelFutureListener whenWritten);

  /** Breaks the connection off after what is written, so that the body is seen to be cut off. */
  void abort(ChannelFutureListener whenWritten);

  /** Sends what is written. */
  void flush();
}
