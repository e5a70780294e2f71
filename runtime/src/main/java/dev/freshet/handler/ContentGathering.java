package dev.freshet.handler;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the content of a request before its endpoint is called; too much of it is refused. */
final class ContentGathering implements Answer {

  /** How many bytes of content a request may have. */
  static final int MOST_BYTES = 1024 * 1024;

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final RequestGate gate;
  private final HttpRequest message;
  private final Consumer<byte[]> whenWhole;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private @Nullable Refusal refusal;
  private boolean over;
  private boolean continued;

  ContentGathering(RequestGate gate, HttpRequest message, Consumer<byte[]> whenWhole) {
    this.gate = gate;
    this.message = message;
    this.whenWhole = whenWhole;
    if (HttpUtil.getContentLength(message, 0L) > MOST_BYTES) {
      refusal = tooMuch();
    }
  }

  @Override
  public void content(HttpContent part) {
    ByteBuf bytes = part.content();
    int size = bytes.readableBytes();
    if (part.decoderResult().isFailure()) {
      refusal = new Refusal(400, "The content is not well-formed HTTP.");
    } else if (gathered.size() + size > MOST_BYTES) {
      refusal = tooMuch();
    } else if (refusal == null) {
      byte[] copy = new byte[size];
      bytes.getBytes(bytes.readerIndex(), copy);
      gathered.write(copy, 0, size);
    }
  }

  @Override
  public void requestSeen(boolean whole) {
    if (over) {
      return;
    }
    if (refusal != null) {
      over = true;
      gate.stopListening(); // whether or not the rest of it has come by now
      Http1Wire wire = new Http1Wire(gate, message, null);
      wire.refuse(refusal, written -> gate.answered(wire.close()));
      wire.flush();
    } else if (whole) {
      over = true;
      whenWhole.accept(gathered.toByteArray());
    } else if (HttpUtil.is100ContinueExpected(message) && !continued) {
      continued = true;
      writeContinue();
    }
  }

  @Override
  public void requestCut() {
    refusal = tooMuch();
    requestSeen(false);
  }

  private static Refusal tooMuch() {
    return new Refusal(413, "The content has more than " + MOST_BYTES + " bytes.");
  }

  /** Tells the client to go on (RFC 9110, section 10.1.1). */
  private void writeContinue() {
    ChannelHandlerContext pastEncoder = gate.pastEncoder();
    if (pastEncoder != null) {
      // The codec would take an interim response for the final one of a pipelined request.
      pastEncoder.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE));
    } else {
      gate.context()
          .writeAndFlush(
              new DefaultFullHttpResponse(
                  HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
  }

  @Override
  public void cancel(Ending ending) {
    over = true;
  }
}
