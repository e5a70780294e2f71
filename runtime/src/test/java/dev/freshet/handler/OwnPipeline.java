package dev.freshet.handler;

import dev.freshet.stream.Streams;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import java.util.List;

/** The handlers of a connection of Freshet's own server, with its usual limits. */
final class OwnPipeline {
  static final int REQUEST_LINE = 8 * 1024;
  static final int HEADER = 16 * 1024;
  static final int FIELDS = 100;
  static final int REQUESTS = 16;

  private OwnPipeline() {}

  static ChannelHandler[] of(Streams streams, StreamingHandler... handlers) {
    HttpDecoderConfig sizes =
        new HttpDecoderConfig().setMaxInitialLineLength(REQUEST_LINE).setMaxHeaderSize(HEADER);
    Http1Codec codec = new Http1Codec(sizes, FIELDS);
    RequestGate gate = RequestGate.after(codec, streams, ContentGathering.MOST_BYTES, REQUESTS);
    return new ChannelHandler[] {codec, gate, new Router(List.of(handlers))};
  }
}
