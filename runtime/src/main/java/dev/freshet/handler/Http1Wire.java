package dev.freshet.handler;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.DATE;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderValues.CHUNKED;
import static io.netty.handler.codec.http.HttpHeaderValues.CLOSE;
import static io.netty.handler.codec.http.HttpHeaderValues.KEEP_ALIVE;
import static java.util.Objects.requireNonNull;

import dev.freshet.stream.ItemType;
import dev.freshet.stream.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContentEncoder;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCounted;
import org.jspecify.annotations.Nullable;

/**
 * One response over HTTP/1.1, chunked (RFC 9112, section 7.1); or to a client of HTTP/1.0,
 * delimited by the end of the connection (section 6.3).
 */
final class Http1Wire implements Wire {
  private final RequestGate gate;
  private final ChannelHandlerContext context;
  private final boolean http11;
  private final boolean keepAlive;
  private final ResponseHead said;
  private final @Nullable ChannelHandlerContext pastEncoder;
  private final ChunkReader chunks = new ChunkReader();

  /** The answer, if it passes the encoder from its head on; else null. */
  private @Nullable FramedAnswer framed;

  private boolean close;

  /**
   * @param mediaType the media type of a stream; null if its first item decides
   */
  Http1Wire(RequestGate gate, HttpRequest request, @Nullable CharSequence mediaType) {
    this.gate = gate;
    this.context = gate.context();
    this.http11 = request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) >= 0;
    this.keepAlive = HttpUtil.isKeepAlive(request);
    this.said = new ResponseHead(mediaType);
    this.pastEncoder = gate.pastEncoder();
  }

  /** True iff the response has said that the connection closes after it. */
  boolean close() {
    return close;
  }

  /** What the head is going to say; for the lane, before the body begins. */
  ResponseHead said() {
    return said;
  }

  /** True iff somebody between us and the socket compresses what is not coded yet. Any thread. */
  boolean compresses() {
    return context.pipeline().get(HttpContentEncoder.class) != null;
  }

  /** True iff nobody between us and the socket has to see the bytes of a body. Any thread. */
  boolean passesFiles() {
    return pastEncoder != null
        && context.channel() instanceof SocketChannel
        && context.pipeline().get(SslHandler.class) == null;
  }

  @Override
  public boolean chunked() {
    return http11 && !said.lengthKnown();
  }

  @Override
  public void head(@Nullable ItemType first) {
    AsciiString mediaType = chunked() ? said.onlyMediaType(first) : null;
    if (pastEncoder != null && mediaType != null) {
      close = !keepAlive || gate.lastResponse();
      framed = new FramedAnswer(context, pastEncoder, mediaType, close);
      return;
    }
    HttpResponse response = said.response(first);
    if (chunked()) {
      response.headers().set(TRANSFER_ENCODING, CHUNKED);
    }
    context.write(finished(response, http11 || said.lengthKnown()));
  }

  /**
   * Answers {@code HEAD}: the head without what only calling the endpoint would tell, such as a
   * length (RFC 9110, section 9.3.2).
   */
  void headOnly(ChannelFutureListener whenWritten) {
    HttpResponse response = said.response(null);
    if (http11) {
      response.headers().set(TRANSFER_ENCODING, CHUNKED); // what GET would most likely use
    }
    context.write(finished(response, true));
    end(whenWritten);
    flush();
  }

  @Override
  public void body(ByteBuf bytes, ChannelFutureListener whenWritten) {
    if (framed != null) {
      framed.body(bytes, whenWritten);
    } else if (pastEncoder != null) {
      pastEncoder.write(bytes).addListener(whenWritten);
    } else if (chunked()) {
      chunks.read(bytes, data -> context.write(new DefaultHttpContent(data)));
      context.write(Unpooled.EMPTY_BUFFER).addListener(whenWritten);
    } else {
      context.write(new DefaultHttpContent(bytes)).addListener(whenWritten);
    }
  }

  @Override
  public void transfer(ReferenceCounted part, ChannelFutureListener whenWritten) {
    requireNonNull(pastEncoder).write(part).addListener(whenWritten); // as passesFiles() says
  }

  @Override
  public void end(ChannelFutureListener whenWritten) {
    if (framed != null) {
      framed.end(whenWritten);
      return;
    }
    context.write(LastHttpContent.EMPTY_LAST_CONTENT).addListener(whenWritten);
  }

  /** Answers with the status of a {@link Refusal}, or with a 500 that keeps the cause to itself. */
  @Override
  public void refuse(Throwable cause, ChannelFutureListener whenWritten) {
    Refusal known = Refusal.of(cause);
    Refusal refusal = known == null ? new Refusal(500, "The server failed to answer.") : known;
    byte[] problem = ProblemJson.of(refusal);
    HttpResponseStatus refused = HttpResponseStatus.valueOf(refusal.status());
    HttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, refused, Unpooled.wrappedBuffer(problem));
    response
        .headers()
        .set(CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
        .set("x-content-type-options", "nosniff")
        .set(CONTENT_LENGTH, problem.length);
    if (!refusal.headerName().isEmpty()) {
      response.headers().set(refusal.headerName(), refusal.headerValue());
    }
    context
        .write(finished(response, true))
        .addListener(written -> close |= !written.isSuccess()) // nobody must wait for it in vain
        .addListener(whenWritten);
  }

  /** Answers without content. */
  void empty(CharSequence headerName, String headerValue, ChannelFutureListener whenWritten) {
    HttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT, Unpooled.EMPTY_BUFFER);
    response.headers().set(headerName, headerValue);
    context.write(finished(response, true)).addListener(whenWritten);
  }

  @Override
  public void abort(ChannelFutureListener whenWritten) {
    writeFramed();
    context
        .write(Unpooled.EMPTY_BUFFER)
        .addListener(written -> {
          cutOff();
          context.close();
        })
        .addListener(whenWritten);
  }

  /**
   * Makes sure that the client can tell that the body is cut off when the connection is closed:
   * chunks then lack the last one, which is enough; without chunks it takes a reset.
   */
  void cutOff() {
    close = true;
    if (!http11 && !said.lengthKnown() && context.channel().isActive()) {
      context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    }
  }

  @Override
  public void flush() {
    writeFramed();
    context.flush();
  }

  private void writeFramed() {
    if (framed != null) {
      framed.write();
    }
  }

  /**
   * Adds what every response has.
   *
   * @param delimited true iff the client can tell where the response ends while the connection
   *     lives
   */
  private <M extends HttpMessage> M finished(M response, boolean delimited) {
    response.headers().set(DATE, HttpDate.now());
    close = !delimited || !keepAlive || gate.lastResponse();
    if (close) {
      response.headers().set(CONNECTION, CLOSE);
    } else if (!http11) {
      response.headers().set(CONNECTION, KEEP_ALIVE); // HTTP/1.0 has to be told
    }
    return response;
  }
}
