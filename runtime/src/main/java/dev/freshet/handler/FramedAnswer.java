package dev.freshet.handler;

import dev.freshet.stream.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;

/**
 * One chunked answer on its way past the encoder. What is said of it is kept until it is to be
 * {@linkplain #write written}, so that a short answer is one message and one buffer. Event loop.
 */
final class FramedAnswer {
  private final ChannelHandlerContext context;
  private final ChannelHandlerContext pastEncoder;
  private final boolean close;

  /** What the head says that the answer is; null once it is out. */
  private @Nullable AsciiString mediaType;

  private @Nullable ByteBuf bytes;
  private @Nullable ChannelFutureListener whenWritten;
  private @Nullable ChannelFutureListener whenEnded;

  /**
   * An answer.
   *
   * @param context where its beginning and its end are written, for all to see
   * @param pastEncoder where its other bytes are
   * @param close true iff the connection closes after it
   */
  FramedAnswer(
      ChannelHandlerContext context,
      ChannelHandlerContext pastEncoder,
      AsciiString mediaType,
      boolean close) {
    this.context = context;
    this.pastEncoder = pastEncoder;
    this.mediaType = mediaType;
    this.close = close;
  }

  /** Has chunks follow. Owns the buffer. */
  void body(ByteBuf chunks, ChannelFutureListener whenWritten) {
    if (bytes != null) {
      write();
    }
    bytes = chunks;
    this.whenWritten = whenWritten;
  }

  /** Has the last chunk follow. */
  void end(ChannelFutureListener whenEnded) {
    this.whenEnded = whenEnded;
  }

  /** Writes what has been said and is not written. */
  void write() {
    ByteBuf chunks = bytes;
    ChannelFutureListener chunksWritten = whenWritten;
    ChannelFutureListener lastWritten = whenEnded;
    bytes = null;
    whenWritten = null;
    whenEnded = null;
    ChannelFuture written;
    if (mediaType != null || lastWritten != null) {
      ByteBuf framed = chunks == null ? empty() : chunks;
      written = context.write(new FramedPart(framed, mediaType, close, lastWritten != null));
      mediaType = null;
    } else if (chunks != null) {
      written = pastEncoder.write(chunks);
    } else {
      return;
    }
    if (chunksWritten != null) {
      written.addListener(chunksWritten);
    }
    if (lastWritten != null) {
      written.addListener(lastWritten);
    }
  }

  private ByteBuf empty() {
    return mediaType == null
        ? Unpooled.EMPTY_BUFFER
        : context
            .alloc()
            .directBuffer(Wire.HEAD_ROOM + Wire.END_ROOM)
            .setIndex(Wire.HEAD_ROOM, Wire.HEAD_ROOM);
  }
}
