package dev.freshet.handler;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;

/** Somebody else's handler behind ours, which answers what we do not: at once, or when told to. */
final class Neighbour extends ChannelInboundHandlerAdapter {

  /** When it answers. */
  enum Manner {
    AFTER_THE_REQUEST,
    BEFORE_ITS_CONTENT,
    WHEN_TOLD
  }

  /** The targets and the contents that it has seen, and the ends of requests as "end". */
  final List<String> seen = new ArrayList<>();

  private final Manner manner;
  private ChannelHandlerContext context;

  Neighbour(Manner manner) {
    this.manner = manner;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest request) {
      seen.add(request.uri());
      if (manner == Manner.BEFORE_ITS_CONTENT) {
        answer("early");
      }
    }
    if (message instanceof HttpContent content && content.content().isReadable()) {
      seen.add(content.content().toString(US_ASCII));
    }
    if (message instanceof LastHttpContent) {
      seen.add("end");
      if (manner == Manner.AFTER_THE_REQUEST) {
        answer("theirs");
      }
    }
    ReferenceCountUtil.release(message);
  }

  /** Answers the request. */
  void answer(String body) {
    context.writeAndFlush(response(HttpResponseStatus.OK, body), context.voidPromise());
  }

  /** Says something that comes before the answer. */
  void informally() {
    context.writeAndFlush(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
  }

  private static FullHttpResponse response(HttpResponseStatus status, String body) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(body, US_ASCII));
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length());
    return response;
  }
}
