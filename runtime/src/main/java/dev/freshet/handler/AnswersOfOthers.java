package dev.freshet.handler;

import dev.freshet.stream.Streams;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Sees the end of each response that somebody behind in the pipeline writes, and has the gate let
 * the next request through. Freshet's own responses begin before this handler.
 */
final class AnswersOfOthers extends ChannelOutboundHandlerAdapter {
  private final RequestGate gate;

  private AnswersOfOthers(RequestGate gate) {
    this.gate = gate;
  }

  /**
   * Adds a gate before a handler in a pipeline in which others may answer what no handler of ours
   * does.
   */
  static void addWithGate(ChannelHandlerContext handler, Streams streams) {
    RequestGate gate = RequestGate.amongOthers(streams);
    handler
        .pipeline()
        .addBefore(handler.name(), null, gate)
        .addBefore(handler.name(), null, new AnswersOfOthers(gate));
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (gate.context().isRemoved()) {
      ctx.write(message, promise);
      ctx.pipeline().remove(this);
    } else if (message instanceof LastHttpContent && !informational(message)) {
      ctx.write(message, promise.unvoid().addListener(written -> gate.answeredElsewhere()));
    } else {
      ctx.write(message, promise);
    }
  }

  /** A 100 (Continue), for instance, which comes before the response (RFC 9110, section 15.2). */
  private static boolean informational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
