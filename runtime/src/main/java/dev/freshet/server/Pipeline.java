package dev.freshet.server;

import dev.freshet.handler.RequestGate;
import dev.freshet.handler.Router;
import dev.freshet.stream.Streams;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;

/**
 * Builds the pipeline of a connection.
 *
 * <pre>{@code
 * socket ──► HttpServerCodec ──► RequestGate ──► Router ──► Mishaps
 * }</pre>
 */
@Sharable
final class Pipeline extends ChannelInitializer<Channel> {

  /** What RFC 9112, section 3, recommends to support at least, and a little more. */
  private static final int LONGEST_REQUEST_LINE = 8 * 1024;

  private static final int LARGEST_HEADERS = 16 * 1024;

  private final Streams streams;
  private final Router router;
  private final ChannelGroup connections;
  private final Mishaps mishaps = new Mishaps();

  Pipeline(Streams streams, Router router, ChannelGroup connections) {
    this.streams = streams;
    this.router = router;
    this.connections = connections;
  }

  @Override
  protected void initChannel(Channel channel) {
    connections.add(channel);
    HttpDecoderConfig limits =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
            .setMaxHeaderSize(LARGEST_HEADERS);
    channel
        .pipeline()
        .addLast(new HttpServerCodec(limits), RequestGate.afterCodec(streams), router, mishaps);
  }
}
