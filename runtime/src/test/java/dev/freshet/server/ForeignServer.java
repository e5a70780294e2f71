package dev.freshet.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Somebody else's server: it knows nothing of Freshet but that there is a handler in its pipeline.
 */
final class ForeignServer implements AutoCloseable {
  private final EventLoopGroup eventLoops =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private final Channel listening;

  ForeignServer(Consumer<Channel> pipeline) {
    listening =
        new ServerBootstrap()
            .group(eventLoops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    pipeline.accept(channel);
                    channel.pipeline().addLast(new End());
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  @Override
  public void close() {
    eventLoops.shutdownGracefully(0, Deadline.MILLIS, TimeUnit.MILLISECONDS).syncUninterruptibly();
  }

  /** Closes what is broken, without a word: Netty's own end would log it, and a log may block. */
  private static final class End extends ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
      ctx.close();
    }
  }

  /** Answers whatever comes with its target and the length of its content. */
  static final class Rest extends SimpleChannelInboundHandler<HttpObject> {
    private String target = "";
    private int length;

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
      if (part instanceof HttpRequest request) {
        target = request.uri();
        length = 0;
      }
      if (part instanceof HttpContent content) {
        length += content.content().readableBytes();
      }
      if (part instanceof LastHttpContent) {
        ByteBuf text =
            Unpooled.copiedBuffer("rest " + target + " " + length, StandardCharsets.UTF_8);
        HttpResponse response =
            new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, text);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, text.readableBytes());
        ctx.writeAndFlush(response);
      }
    }
  }
}
