package dev.freshet.server;

import dev.freshet.Ending;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.NettyRuntime;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The event loops of one server and the connections on them. */
final class Transport {
  private static final int BACKLOG = 1024;
  private static final long CLOSE_SECONDS = 5;

  /** In place of a size of the send buffer: the operating system decides. */
  static final int SYSTEMS_CHOICE = 0;

  private final int sendBuffer;
  private final Sockets sockets = Sockets.best(Transport.class.getClassLoader());
  private final EventLoopGroup acceptor = new EventLoops(1, "freshet-acceptor", sockets.events());
  private final EventLoopGroup eventLoops =
      new EventLoops(mostEventLoops(), "freshet-event-loop", sockets.events());

  private final Deadlines deadlines;
  private final Pulses pulses;
  private final Watchdog watchdog;
  private final Counters counters = new Counters();
  private final LastCall lastCall;

  /** All connections; one that is accepted after the group is closed is closed at once. */
  private final ChannelGroup connections =
      new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

  /**
   * @param sendBuffer how many bytes the send buffer of a connection has, or {@link
   *     #SYSTEMS_CHOICE}
   */
  Transport(int sendBuffer, Deadlines deadlines, LastCall lastCall) {
    this.sendBuffer = sendBuffer;
    this.deadlines = deadlines;
    this.lastCall = lastCall;
    this.pulses = new Pulses(eventLoops, deadlines, this::wakeWatchdog);
    this.watchdog = new Watchdog(pulses.all());
  }

  /**
   * As many event loops as there are processors, where Netty would have twice as many: ours never
   * run user code, and fewer of them gather more work in each turn.
   */
  private static int mostEventLoops() {
    return Integer.getInteger("io.netty.eventLoopThreads", NettyRuntime.availableProcessors());
  }

  private void wakeWatchdog() {
    watchdog.wake();
  }

  /** Takes a new connection in, and says who watches over it. Its event loop. */
  Watch watch(Channel connection) {
    connections.add(connection);
    return new Watch(deadlines, pulses.of(connection.eventLoop()), counters);
  }

  /** All connections. */
  ChannelGroup connections() {
    return connections;
  }

  Counters counters() {
    return counters;
  }

  Pulses pulses() {
    return pulses;
  }

  LastCall lastCall() {
    return lastCall;
  }

  /**
   * Listens.
   *
   * @param mostConnections how many connections may be open at the same time
   * @throws UncheckedIOException if that fails; nothing is left open then
   */
  Channel listen(
      InetSocketAddress address, int mostConnections, ChannelInitializer<Channel> pipeline) {
    ChannelFuture bound =
        sockets
            .bootstrap()
            .group(acceptor, eventLoops)
            .handler(new Door(mostConnections))
            .option(ChannelOption.RECVBUF_ALLOCATOR, new ServerChannelRecvByteBufAllocator())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_SNDBUF, sendBuffer == SYSTEMS_CHOICE ? null : sendBuffer)
            .childHandler(pipeline)
            .bind(address)
            .awaitUninterruptibly();
    Throwable failure = bound.cause();
    if (failure == null) {
      watchdog.start();
      return bound.channel();
    }
    close();
    String reason = failure.getMessage() == null ? "unknown host" : Sockets.said(failure);
    throw new UncheckedIOException(
        "Freshet cannot listen on %s:%d: %s."
            .formatted(address.getHostString(), address.getPort(), reason),
        failure instanceof IOException known ? known : new IOException(failure));
  }

  /** True iff the calling thread is one of the event loops. */
  boolean inEventLoop() {
    return Stream.of(acceptor, eventLoops)
        .flatMap(group -> StreamSupport.stream(group.spliterator(), false))
        .anyMatch(EventExecutor::inEventLoop);
  }

  /** Accepts no more. */
  void stopAccepting(Channel listening) throws InterruptedException {
    listening.close().await(CLOSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Asks every connection to end. */
  void giveLastCall() {
    lastCall.give();
    connections.forEach(connection -> connection.pipeline().fireUserEventTriggered(lastCall));
  }

  /** Waits until no connection is open; returns false if some still are after that time. */
  boolean awaitNoConnections(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (!connections.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0 || !connections.newCloseFuture().await(left, TimeUnit.NANOSECONDS)) {
        return connections.isEmpty();
      }
    }
    return true;
  }

  /** Closes every connection, after its stream has ended with the ending. */
  void closeConnections(Ending ending, long nanos) throws InterruptedException {
    connections.forEach(connection -> connection.pipeline().fireUserEventTriggered(ending));
    connections.close().await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Ends the event loops, and who watches over them. */
  void close() {
    watchdog.close();
    acceptor.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    eventLoops.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
