package dev.freshet.server;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The end of the pipeline: what arrives here went wrong, so the connection is closed. */
@Sharable
final class Mishaps extends ChannelInboundHandlerAdapter {
  private static final Logger LOGGER = System.getLogger(Mishaps.class.getName());

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ReferenceCountUtil.release(message);
    ctx.close();
  }

  /** A connection that breaks is every day's business; anything else is a mistake of ours. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
    if (failure instanceof IOException) {
      LOGGER.log(
          Level.DEBUG,
          () -> "Closed " + ctx.channel().remoteAddress() + ": " + failure.getMessage());
    } else if (failure instanceof OutOfMemoryError) { // a trace would tell nothing, and cost more
      LOGGER.log(
          Level.WARNING,
          () -> "Closed " + ctx.channel().remoteAddress() + ": " + failure.getMessage());
    } else {
      LOGGER.log(Level.ERROR, "A connection is closed because of a failure", failure);
    }
    ctx.close();
  }
}
