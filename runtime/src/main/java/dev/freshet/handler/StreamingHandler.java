package dev.freshet.handler;

import dev.freshet.stream.Streams;
import dev.freshet.stream.Workers;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
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

  /** Makes what is shared when it is first asked for. */
  private static final class Shared {
    static final Streams STREAMS = new Streams(Workers.start(), null);
  }

  private static final byte[] NO_CONTENT = {};

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

  /** What the streams outside of any FreshetServer share. */
  static Streams sharedStreams() {
    return Shared.STREAMS;
  }

  /** Makes sure that a {@link RequestGate} is before it. */
  @Override
  public final void handlerAdded(ChannelHandlerContext ctx) {
    if (RequestGate.of(ctx) == null) {
      AnswersOfOthers.addWithGate(ctx, sharedStreams());
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
    String target = Target.originForm(message.method(), message.uri());
    Route route = message.decoderResult().isFailure() ? null : find(message.method(), target);
    if (route == null) {
      return false;
    }
    Refusal fault = RequestRules.fault(message);
    String codingFault = Target.codingFault(target);
    if (fault != null) {
      LastAnswer.give(gate, message, fault);
    } else if (codingFault != null) {
      refuse(gate, message, new Refusal(400, codingFault));
    } else {
      answer(gate, message, route, target);
    }
    return true;
  }

  /** Refuses a request that keeps the rules; its connection lives on. Event loop. */
  static void refuse(RequestGate gate, HttpRequest message, Refusal refusal) {
    Http1Wire wire = new Http1Wire(gate, message, null);
    gate.take(
        new ShortAnswer(() -> {
          wire.refuse(refusal, written -> gate.answered(wire.close()));
          wire.flush();
        }));
  }

  /** Answers a request that keeps the rules. Event loop. */
  static void answer(RequestGate gate, HttpRequest message, Route route, String target) {
    boolean head = message.method().equals(HttpMethod.HEAD);
    if (head && !(route.endpoint() instanceof FileEndpoint)) {
      Http1Wire wire = new Http1Wire(gate, message, route.mediaType());
      gate.take(new ShortAnswer(() -> wire.headOnly(written -> gate.answered(wire.close()))));
    } else if (route.endpoint().takesContent()) {
      ContentGathering gathering =
          new ContentGathering(
              gate, message, content -> begin(gate, route, message, target, content));
      gate.take(gathering);
      if (message instanceof HttpContent whole) {
        gathering.content(whole);
      }
    } else {
      begin(gate, route, message, target, NO_CONTENT);
    }
  }

  private static void begin(
      RequestGate gate, Route route, HttpRequest message, String target, byte[] content) {
    Request request = new Request(route, message, target, content);
    new Exchange(gate, route, message).start(request, message);
  }

  /** Finds a route, or null: for others, a malformed path is theirs to judge. */
  private @Nullable Route find(HttpMethod method, String target) {
    try {
      Resource resource = table().find(Target.path(target));
      return resource == null ? null : resource.route(method);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
