package dev.freshet.handler;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.stream.ManualWorkers;
import dev.freshet.stream.Streams;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection of a client, without a network: what is sent is read at once, the workers work
 * when a test says so, and writes and flushes are counted.
 */
final class TestConnection implements AutoCloseable {
  final ManualWorkers workers = new ManualWorkers();
  final TestSocket socket = new TestSocket();
  final List<StreamSummary> summaries = new ArrayList<>();
  final Streams streams = new Streams(workers, summaries::add);
  final EmbeddedChannel channel = new EmbeddedChannel(socket);

  private TestConnection() {}

  /** A connection of Freshet's own server. */
  static TestConnection of(StreamingHandler... handlers) {
    TestConnection connection = new TestConnection();
    connection.channel.pipeline().addLast(OwnPipeline.of(connection.streams, handlers));
    return connection;
  }

  /** A connection of somebody else's server, with these handlers behind the codec. */
  static TestConnection among(ChannelHandler... handlers) {
    return among(List.of(), handlers);
  }

  /** A connection of somebody else's server, with some handlers before the gate, too. */
  static TestConnection among(List<? extends ChannelHandler> before, ChannelHandler... handlers) {
    TestConnection connection = new TestConnection();
    ChannelPipeline pipeline = connection.channel.pipeline().addLast(new HttpServerCodec());
    ChannelHandler here = new ChannelInboundHandlerAdapter();
    pipeline.addLast(before.toArray(ChannelHandler[]::new)).addLast(here);
    AnswersOfOthers.addWithGate(pipeline.context(here), connection.streams);
    pipeline.remove(here).addLast(handlers);
    return connection;
  }

  /** The client sends something. */
  TestConnection send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    return this;
  }

  /** The client asks for something. */
  TestConnection get(String target) {
    return send("GET " + target + " HTTP/1.1\r\nhost: test\r\n\r\n");
  }

  /** Workers and event loop do all there is to do. */
  TestConnection settle() {
    do {
      workers.work();
      channel.runPendingTasks();
    } while (workers.waiting() > 0 || channel.hasPendingTasks());
    return this;
  }

  /** What the client has got so far; the time is left out. */
  String received() {
    return socket.received().replaceAll("date: [^\r]*\r\n", "");
  }

  /** What the client has got of the bodies of chunked responses: the chunks as they are. */
  String body() {
    String all = received();
    return all.substring(all.indexOf("\r\n\r\n") + 4);
  }

  /** The one ending that the listener has been told of. */
  Ending ending() {
    if (summaries.size() != 1) {
      throw new AssertionError("Not one ending: " + summaries);
    }
    return summaries.get(0).ending();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** The client leaves; nobody has noticed yet. */
  void vanish() {
    channel.pipeline().close(); // unlike channel.close(), which does first what is still to be done
  }

  /** The client leaves, and everybody notices. */
  void leave() {
    vanish();
    settle();
  }

  @Override
  public void close() {
    channel.finishAndReleaseAll();
    settle();
    if (streams.live() != 0) {
      throw new AssertionError(streams.live() + " streams are still live.");
    }
  }
}
