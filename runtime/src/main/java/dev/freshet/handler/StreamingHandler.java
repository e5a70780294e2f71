package dev.freshet.handler;

import dev.freshet.stream.Streams;
import dev.freshet.stream.Workers;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Serves the endpoints of one service; generated handlers extend it.
 *
 * <p>It goes to a {@code FreshetServer}, which joins the routes of all its handlers; or into a
 * pipeline of your own, where it answers its own routes and passes everything else on:
 *
 * <pre>{@code
 * pipeline.addLast(new HttpServerCodec());
 * pipeline.addLast(new StoryServiceHandler(new StoryService()));
 * pipeline.addLast(yourOwnHandler);
 * }</pre>
 *
 * <p>One instance serves any number of connections. It answers one request of a connection after
 * the other; what others behind it answer keeps its order, too. The service is called on workers,
 * never on an event loop.
 */
@Sharable
public abstract class StreamingHandler extends ChannelInboundHandlerAdapter {

  /** What the streams outside of any FreshetServer share. */
  private static final class Shared {
    static final Streams STREAMS = new Streams(Workers.start(), null);
  }

  private volatile @Nullable RouteTable table;

  /** For generated code. */
  protected StreamingHandler() {}

  /**
   * Adds the routes of this handler.
   *
   * @throws IllegalArgumentException if two of them serve the same requests
   */
  protected abstract void routes(RouteTable routes);

  /** The routes of this handler; made once, by whoever asks first. */
  final RouteTable table() {
    RouteTable made = table;
    if (made == null) {
      made = new RouteTable();
      routes(made);
      table = made;
    }
    return made;
  }

  /** Makes sure that a {@link RequestGate} is before it. */
  @Override
  public final void handlerAdded(ChannelHandlerContext ctx) {
    if (RequestGate.of(ctx) == null) {
      RequestGate.addAmongOthers(ctx, Shared.STREAMS);
    }
  }

  @Override
  public final void channelRead(ChannelHandlerContext ctx, Object message) {
    RequestGate gate = RequestGate.of(ctx);
    if (gate != null && message instanceof HttpRequest request && serve(gate, request)) {
      ReferenceCountUtil.release(message);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  /** Answers a request, if it is for one of the routes. Returns false if it is not. Event loop. */
  boolean serve(RequestGate gate, HttpRequest message) {
    HttpMethod method = message.method();
    if (message.decoderResult().isFailure()
        || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
      return false;
    }
    String target = Target.originForm(message.uri());
    Route route = find(target);
    if (route == null) {
      return false;
    }
    if (method.equals(HttpMethod.GET)) {
      new Exchange(gate, route, new Request(route, target), message).start();
    } else {
      Http1Wire wire = new Http1Wire(gate, message, route.mediaType());
      gate.take(() -> wire.headOnly(written -> gate.answered(wire.close())));
    }
    return true;
  }

  /** Finds the route of a target, or null: for others, a malformed path is theirs to judge. */
  private @Nullable Route find(String target) {
    try {
      return table().find(Target.path(target));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
