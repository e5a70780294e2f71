package dev.freshet.server;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Http1Codec;
import dev.freshet.handler.RequestGate;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.Router;
import dev.freshet.stream.ManualWorkers;
import dev.freshet.stream.Streams;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection without a network, whose time passes when a test says so. */
final class WatchedConnection implements AutoCloseable {
  private static final long STEP_MILLIS = 50;

  final ManualWorkers workers = new ManualWorkers();
  final List<StreamSummary> summaries = new ArrayList<>();
  final Streams streams = new Streams(workers, summaries::add);
  final LastCall lastCall = new LastCall();
  private final MockTicker time = Ticker.newMockTicker();
  private final StringBuilder received = new StringBuilder();
  private final EmbeddedChannel channel;

  WatchedConnection(Deadlines deadlines, Consumer<RouteTable> routes) {
    ChannelInitializer<Channel> pipeline =
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel made) {
            Pulse pulse = new Pulse(made.eventLoop(), deadlines, () -> {});
            Watch watch = new Watch(deadlines, pulse, new Counters());
            Limits limits = Limits.defaults();
            Http1Codec codec = new Http1Codec(new HttpDecoderConfig(), limits.fields());
            RequestGate gate =
                RequestGate.after(codec, streams, limits.content(), limits.pipelinedRequests());
            made.pipeline()
                .addLast(watch, codec, new Turns(watch, lastCall), gate)
                .addLast(new Router(List.of(new Routes(routes))));
          }
        };
    channel = EmbeddedChannel.builder().ticker(time).handlers(pipeline).build();
  }

  /** The client sends something. */
  WatchedConnection send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    return settle();
  }

  WatchedConnection get(String target) {
    return send("GET " + target + " HTTP/1.1\r\nhost: test\r\n\r\n");
  }

  /** Time passes for everybody. */
  WatchedConnection pass(Duration length) {
    for (long millis = length.toMillis(); millis > 0; millis -= STEP_MILLIS) {
      time.advance(Math.min(STEP_MILLIS, millis), TimeUnit.MILLISECONDS);
      channel.runScheduledPendingTasks();
      settle();
    }
    return this;
  }

  /** Time passes while the process is stopped. */
  WatchedConnection sleep(Duration length) {
    time.advance(length.toNanos(), TimeUnit.NANOSECONDS);
    channel.runScheduledPendingTasks();
    return settle();
  }

  /** The server is about to close. */
  WatchedConnection lastCall() {
    lastCall.give();
    channel.pipeline().fireUserEventTriggered(lastCall);
    return settle();
  }

  WatchedConnection settle() {
    do {
      workers.workAll();
      channel.runPendingTasks();
    } while (workers.waiting() > 0 || channel.hasPendingTasks());
    return this;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** What the client has got so far. */
  String received() {
    for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
      received.append(bytes.toString(StandardCharsets.ISO_8859_1));
      bytes.release();
    }
    return received.toString();
  }

  /** The one ending that the listener has been told of. */
  Ending ending() {
    if (summaries.size() != 1) {
      throw new AssertionError("Not one ending: " + summaries);
    }
    return summaries.get(0).ending();
  }

  @Override
  public void close() {
    received();
    channel.finishAndReleaseAll();
    settle();
    if (streams.live() != 0) {
      throw new AssertionError(streams.live() + " streams are still live.");
    }
  }
}
