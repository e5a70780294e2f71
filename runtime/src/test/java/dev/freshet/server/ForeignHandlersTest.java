package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.handler.StreamingHandler;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers behind Freshet's in the same pipeline, with habits of their own. */
@Timeout(20)
class ForeignHandlersTest {
  private static final String STREAM = "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n";

  private final StreamingHandler handler =
      new Routes(routes -> routes.get("/stream", request -> Body.text(List.of("a", "b"))));

  /** A handler behind Freshet's that answers at the head of a request. */
  private abstract static class AtHead extends ChannelInboundHandlerAdapter {
    abstract void answer(ChannelHandlerContext ctx);

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      boolean head = message instanceof HttpRequest;
      ReferenceCountUtil.release(message);
      if (head) {
        answer(ctx);
      }
    }
  }

  private static ByteBuf text(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse whole(String text) {
    HttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, text(text));
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, text.length());
    return response;
  }

  private ForeignServer server(Supplier<ChannelHandler> behind) {
    return new ForeignServer(channel ->
        channel.pipeline().addLast(new HttpServerCodec()).addLast(handler, behind.get()));
  }

  /** Answers before the content of the request is there. */
  private static final class Early extends AtHead {
    @Override
    void answer(ChannelHandlerContext ctx) {
      ctx.writeAndFlush(whole("early"));
    }
  }

  @Test
  void answerBeforeTheEndOfItsRequestKeepsTheOrder() throws IOException {
    try (ForeignServer server = server(Early::new);
        RawClient client = RawClient.to(server.port())) {
      for (int times = 0; times < 3; times++) {
        client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
        assertThat(client.response().text()).isEqualTo("early");
        client.send("hello").send("world" + STREAM);
        assertThat(client.response().texts()).containsExactly("a", "b");
      }
    }
  }

  /** Answers later, in parts, and from a thread of its own. */
  private static final class Late extends AtHead {
    private final Gate gate;

    Late(Gate gate) {
      this.gate = gate;
    }

    @Override
    void answer(ChannelHandlerContext ctx) {
      Thread thread = new Thread(() -> answerLate(ctx), "late");
      thread.setDaemon(true);
      thread.start();
    }

    private void answerLate(ChannelHandlerContext ctx) {
      gate.pass();
      HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
      HttpUtil.setTransferEncodingChunked(head, true);
      ctx.write(head);
      ctx.writeAndFlush(new DefaultHttpContent(text("la")));
      ctx.writeAndFlush(new DefaultHttpContent(text("te")));
      ctx.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }
  }

  @Test
  void streamWaitsForTheLateAnswerBeforeIt() throws IOException {
    Gate gate = new Gate();
    try (ForeignServer server = server(() -> new Late(gate));
        RawClient client = RawClient.to(server.port())) {
      client.send(STREAM + "GET /x HTTP/1.1\r\nHost: a\r\n\r\n" + STREAM);
      assertThat(client.response().texts()).containsExactly("a", "b");
      gate.awaitReached().open();
      assertThat(client.response().texts()).containsExactly("la", "te");
      assertThat(client.response().texts()).containsExactly("a", "b");
    }
  }

  @Test
  void sameHandlerServesManyPipelinesAndAServer() throws IOException {
    try (ForeignServer one = server(ForeignServer.Rest::new);
        ForeignServer two = server(ForeignServer.Rest::new);
        FreshetServer three = FreshetServer.builder().port(0).handler(handler).start()) {
      for (int port : new int[] {one.port(), two.port(), three.port()}) {
        try (RawClient client = RawClient.to(port)) {
          assertThat(client.fetch("/stream").texts()).containsExactly("a", "b");
        }
      }
    }
  }
}
