package dev.freshet.handler;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/**
 * How a connection is closed after its last response. While the client may still be sending, only
 * our half is closed at first: closing both would reset the connection, and with it the response
 * might be lost (RFC 9112, section 9.6). Event loop.
 */
final class Parting {
  private static final long LINGER_SECONDS = 2;

  /**
   * True iff half a close is possible: nobody between us and the socket has a say in it, as TLS
   * has.
   */
  private final boolean mayLinger;

  private boolean clientMaySend;
  private boolean gone;

  Parting(boolean mayLinger) {
    this.mayLinger = mayLinger;
  }

  /** Says whether the client may be sending what nobody reads; once true, it stays so. */
  void clientMaySend(boolean sends) {
    clientMaySend |= sends;
  }

  /** Says that there is no response that could be lost. */
  void atOnce() {
    gone = true;
  }

  /** Closes the connection, now or in a while. */
  void close(ChannelHandlerContext context) {
    boolean linger = mayLinger && clientMaySend && !gone && context.channel().isActive();
    if (!linger || !(context.channel() instanceof DuplexChannel duplex)) {
      context.close();
    } else if (!duplex.isOutputShutdown()) {
      duplex.shutdownOutput();
      context.executor().schedule(() -> context.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }
  }
}
