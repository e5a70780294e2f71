package dev.freshet.handler;

import dev.freshet.stream.Streams;
import dev.freshet.stream.Workers;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the head of a streamed response and its last chunk cost, from the wire to the socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HeadBenchmark {

  /** A socket that takes everything at once. */
  private static final class Socket extends ChannelOutboundHandlerAdapter {
    private long messages;

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      ReferenceCountUtil.release(message);
      messages++;
      promise.trySuccess();
    }
  }

  private static final AsciiString MEDIA_TYPE = AsciiString.cached("text/plain; charset=utf-8");

  private final Socket socket = new Socket();
  private final Http1Codec codec = new Http1Codec(new HttpDecoderConfig(), 100);
  private final RequestGate gate =
      RequestGate.after(
          codec,
          new Streams(Workers.start(), null),
          ContentGathering.MOST_BYTES,
          RequestQueue.MOST_REQUESTS);
  private final EmbeddedChannel channel = new EmbeddedChannel(socket, codec, gate);
  private final HttpRequest request =
      new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/story/river");
  private final ChannelFutureListener written = future -> {};

  @Benchmark
  public long headAndEnd() {
    Http1Wire wire = new Http1Wire(gate, request, MEDIA_TYPE);
    wire.head(null);
    wire.end(written);
    wire.flush();
    channel.runPendingTasks();
    return socket.messages;
  }
}
