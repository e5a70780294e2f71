package dev.freshet.server;

import dev.freshet.Ending;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The event loops of one server and the connections on them. */
final class Transport {
  private static final int BACKLOG = 1024;
  private static final long CLOSE_SECONDS = 5;

  /** In place of a size of the send buffer: the operating system decides. */
  static final int SYSTEMS_CHOICE = 0;

  private final int sendBuffer;
  private final EventLoopGroup acceptor = eventLoops(1, "freshet-acceptor");
  private final EventLoopGroup eventLoops = eventLoops(0, "freshet-event-loop");

  /** All connections; one that is accepted after the group is closed is closed at once. */
  private final ChannelGroup connections =
      new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

  /**
   * @param sendBuffer how many bytes the send buffer of a connection has, or {@link
   *     #SYSTEMS_CHOICE}
   */
  Transport(int sendBuffer) {
    this.sendBuffer = sendBuffer;
  }

  /** Makes event loops; 0 means twice as many as there are processors. */
  private static EventLoopGroup eventLoops(int count, String name) {
    return new MultiThreadIoEventLoopGroup(
        count, new DefaultThreadFactory(name), NioIoHandler.newFactory());
  }

  /** Where every new connection is to be added. */
  ChannelGroup connections() {
    return connections;
  }

  /**
   * Listens.
   *
   * @throws UncheckedIOException if that fails; nothing is left open then
   */
  Channel listen(String host, int port, ChannelInitializer<Channel> pipeline) {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(acceptor, eventLoops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_SNDBUF, sendBuffer == SYSTEMS_CHOICE ? null : sendBuffer)
            .childHandler(pipeline)
            .bind(new InetSocketAddress(host, port))
            .awaitUninterruptibly();
    Throwable failure = bound.cause();
    if (failure == null) {
      return bound.channel();
    }
    close();
    String reason = failure.getMessage() == null ? "unknown host" : failure.getMessage();
    throw new UncheckedIOException(
        "Freshet cannot listen on %s:%d: %s.".formatted(host, port, reason),
        failure instanceof IOException known ? known : new IOException(failure));
  }

  /** True iff the calling thread is one of the event loops. */
  boolean inEventLoop() {
    return StreamSupport.stream(eventLoops.spliterator(), false)
        .anyMatch(EventExecutor::inEventLoop);
  }

  /** Accepts no more and closes every connection, after its stream has ended with the ending. */
  void closeConnections(Channel listening, Ending ending) throws InterruptedException {
    listening.close().await(CLOSE_SECONDS, TimeUnit.SECONDS);
    connections.forEach(connection -> connection.pipeline().fireUserEventTriggered(ending));
    connections.close().await(CLOSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Ends the event loops. */
  void close() {
    acceptor.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    eventLoops.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
