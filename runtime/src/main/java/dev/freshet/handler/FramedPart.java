package dev.freshet.handler;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;

/**
 * A part of a chunked answer, framed already, that begins or ends it or both: the usual head goes
 * before its bytes and the last chunk behind them (RFC 9112, section 7.1), into the same buffer
 * where that has room. As messages for the encoder they would be two more buffers, writes and
 * promises, which is much for a short answer.
 *
 * <p>It passes through the pipeline, so that whoever counts answers sees this one; {@link
 * Http1Codec} makes bytes of it. Event loop.
 */
@SuppressWarnings("exports") // for Freshet's own server
public final class FramedPart extends DefaultByteBufHolder {
  private static final AsciiString START = new AsciiString("HTTP/1.1 200 OK\r\ncontent-type: ");
  private static final AsciiString CODING =
      new AsciiString("\r\ntransfer-encoding: chunked\r\ndate: ");
  private static final AsciiString CLOSE = new AsciiString("\r\nconnection: close");
  private static final AsciiString END = new AsciiString("\r\n\r\n");
  private static final AsciiString LAST_CHUNK = new AsciiString("0\r\n\r\n");
  private static final ByteBuf LAST_CHUNK_ALONE =
      Unpooled.unreleasableBuffer(put(LAST_CHUNK, Unpooled.directBuffer(LAST_CHUNK.length())))
          .asReadOnly();

  private final @Nullable AsciiString mediaType;
  private final boolean ends;
  private boolean close;

  /**
   * A part of an answer.
   *
   * @param bytes chunks, or nothing
   * @param mediaType what the head says that the answer is; null if the head is out
   * @param close true iff the head says that the connection closes
   * @param ends true iff the last chunk follows
   */
  FramedPart(ByteBuf bytes, @Nullable AsciiString mediaType, boolean close, boolean ends) {
    super(bytes);
    this.mediaType = mediaType;
    this.close = close;
    this.ends = ends;
  }

  /** True iff the answer begins with it. */
  public boolean begins() {
    return mediaType != null;
  }

  /** What the answer is, which begins with it. */
  public AsciiString mediaType() {
    return requireNonNull(mediaType);
  }

  /** Has the head say that the connection closes after the answer. */
  public void close() {
    close = true;
  }

  /** True iff the answer ends with it. */
  public boolean ends() {
    return ends;
  }

  /** Writes all of it as bytes. */
  void write(ChannelHandlerContext ctx, ChannelPromise promise) {
    ByteBuf bytes = content();
    if (mediaType != null) {
      writeHead(mediaType, ctx);
    }
    if (ends && bytes.writableBytes() >= LAST_CHUNK.length()) {
      put(LAST_CHUNK, bytes);
    } else if (ends) {
      if (bytes.isReadable()) {
        ctx.write(bytes);
      }
      bytes = LAST_CHUNK_ALONE.duplicate();
    }
    ctx.write(bytes, promise);
  }

  private void writeHead(AsciiString type, ChannelHandlerContext ctx) {
    AsciiString date = HttpDate.now();
    int size = START.length() + type.length() + CODING.length() + date.length() + END.length();
    size += close ? CLOSE.length() : 0;
    ByteBuf bytes = content();
    int begin = bytes.readerIndex();
    if (begin >= size) {
      int end = bytes.writerIndex();
      putHead(type, date, bytes.setIndex(begin - size, begin - size));
      bytes.writerIndex(end);
    } else { // a large item is in a buffer that its producer has filled
      ctx.write(putHead(type, date, ctx.alloc().directBuffer(size)));
    }
  }

  private ByteBuf putHead(AsciiString type, AsciiString date, ByteBuf into) {
    put(START, into);
    put(type, into);
    put(CODING, into);
    put(date, into);
    if (close) {
      put(CLOSE, into);
    }
    return put(END, into);
  }

  private static ByteBuf put(AsciiString text, ByteBuf into) {
    return into.writeBytes(text.array(), text.arrayOffset(), text.length());
  }
}
