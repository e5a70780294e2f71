package dev.freshet.handler;

import dev.freshet.StreamSummary;
import dev.freshet.stream.Streams;
import dev.freshet.stream.Workers;
import dev.freshet.watch.LogTap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Endpoints behind a real socket, in a pipeline of Freshet's own or of somebody else. */
final class SeamServer implements AutoCloseable {

  /** Whose pipeline it is. */
  enum Setting {
    /** As in FreshetServer: codec, gate, router. */
    OWN {
      @Override
      void fill(ChannelPipeline pipeline, Routes routes, Streams streams) {
        pipeline.addLast(OwnPipeline.of(streams, routes));
      }
    },
    /** Somebody else's: codec, handler, his own handler. */
    FOREIGN {
      @Override
      void fill(ChannelPipeline pipeline, Routes routes, Streams streams) {
        pipeline.addLast(new HttpServerCodec(), routes, new SeamNeighbour());
      }
    },
    /** Somebody else's who wants his requests whole. */
    AGGREGATED {
      @Override
      void fill(ChannelPipeline pipeline, Routes routes, Streams streams) {
        HttpObjectAggregator aggregator = new HttpObjectAggregator(4 * 1024 * 1024);
        pipeline.addLast(new HttpServerCodec(), aggregator, routes, new SeamNeighbour());
      }
    };

    abstract void fill(ChannelPipeline pipeline, Routes routes, Streams streams);
  }

  /** A service's handler as the processor would write it. */
  private static final class Routes extends StreamingHandler {
    private final Consumer<RouteTable> routes;

    Routes(Consumer<RouteTable> routes) {
      this.routes = routes;
    }

    @Override
    protected void routes(RouteTable table) {
      routes.accept(table);
    }
  }

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("seam-event-loop", true), NioIoHandler.newFactory());
  private final LogTap log = new LogTap();
  private final List<StreamSummary> summaries = new CopyOnWriteArrayList<>();
  private final Streams streams = new Streams(Workers.start(), summaries::add);
  private final List<Channel> connections = new CopyOnWriteArrayList<>();
  private final Channel listening;

  private SeamServer(Setting setting, Consumer<RouteTable> table) {
    Routes routes = new Routes(table);
    ChannelInitializer<Channel> pipeline =
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel channel) {
            connections.add(channel);
            setting.fill(channel.pipeline(), routes, streams);
          }
        };
    listening =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_SNDBUF, 8 * 1024)
            .childHandler(pipeline)
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  static SeamServer of(Setting setting, Consumer<RouteTable> routes) {
    return new SeamServer(setting, routes);
  }

  static SeamServer own(Consumer<RouteTable> routes) {
    return new SeamServer(Setting.OWN, routes);
  }

  SeamClient client() throws IOException {
    return SeamClient.to(port());
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** The server's end of the first connection, once it is there. */
  Channel firstConnection() {
    Patience.until("somebody has connected", () -> !connections.isEmpty());
    return connections.get(0);
  }

  LogTap log() {
    return log;
  }

  /** How the streams ended so far; in somebody else's pipeline nobody is told. */
  List<StreamSummary> summaries() {
    return summaries;
  }

  /** Ends it all, after every stream has been released. */
  @Override
  public void close() {
    connections.forEach(connection -> connection.close().syncUninterruptibly());
    listening.close().syncUninterruptibly();
    Patience.until(
        "no stream is live", () -> streams.live() + StreamingHandler.sharedStreams().live() == 0);
    streams.workers().close();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    log.close();
  }
}
