package dev.freshet.server;

import dev.freshet.handler.Http1Codec;
import dev.freshet.handler.RequestGate;
import dev.freshet.handler.Router;
import dev.freshet.stream.Streams;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpDecoderConfig;

/**
 * Builds the pipeline of a connection.
 *
 * <pre>{@code
 * socket ──► Watch ──► Http1Codec ──► Turns ──► RequestGate ──► Router ──► Mishaps
 * }</pre>
 */
@Sharable
final class Pipeline extends ChannelInitializer<Channel> {
  private final Streams streams;
  private final Router router;
  private final Transport transport;
  private final Limits limits;
  private final HttpDecoderConfig sizes;
  private final Mishaps mishaps = new Mishaps();

  Pipeline(Streams streams, Router router, Transport transport, Limits limits) {
    this.streams = streams;
    this.router = router;
    this.transport = transport;
    this.limits = limits;
    this.sizes =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.requestLine())
            .setMaxHeaderSize(limits.header());
  }

  @Override
  protected void initChannel(Channel channel) {
    Watch watch = transport.watch(channel);
    Http1Codec codec = new Http1Codec(sizes, limits.fields());
    RequestGate gate =
        RequestGate.after(codec, streams, limits.content(), limits.pipelinedRequests());
    channel
        .pipeline()
        .addLast(watch, codec, new Turns(watch, transport.lastCall()), gate, router, mishaps);
  }
}
