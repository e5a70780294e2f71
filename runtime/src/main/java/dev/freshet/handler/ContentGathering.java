package dev.freshet.handler;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the content of a request before its endpoint is called; too much of it is refused. */
final class ContentGathering implements Answer {

  /** How many bytes of content a request may have where nobody says otherwise. */
  static final int MOST_BYTES = 1024 * 1024;

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
    if (HttpUtil.getContentLength(message, 0L) > gate.mostContent()) {
      refusal = tooMuch();
    } else if (isCoded(message.headers())) {
      refusal =
          new Refusal(
              415,
              "No content coding is known but identity.",
              HttpHeaderNames.ACCEPT_ENCODING,
              HttpHeaderValues.IDENTITY.toString());
    }
  }

  @Override
  public void content(HttpContent part) {
    ByteBuf bytes = part.content();
    int size = bytes.readableBytes();
    if (part.decoderResult().isFailure()) {
      refusal = RequestRules.malformed(part.decoderResult().cause());
    } else if (gathered.size() + size > gate.mostContent()) {
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
      LastAnswer.write(gate, message, refusal); // whether or not the rest of it has come by now
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

  private Refusal tooMuch() {
    return new Refusal(413, "The content has more than " + gate.mostContent() + " bytes.");
  }

  /** True iff the content would have to be decoded (RFC 9110, section 8.4). */
  private static boolean isCoded(HttpHeaders headers) {
    return headers.getAll(HttpHeaderNames.CONTENT_ENCODING).stream()
        .anyMatch(coding -> !HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(coding));
  }

  /** Tells the client to go on (RFC 9110, section 10.1.1). */
  private void writeContinue() {
    gate.context()
        .writeAndFlush(
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
  }

  @Override
  public void cancel(Ending ending) {
    over = true;
  }
}
