package dev.freshet.handler;

import dev.freshet.Ending;
import dev.freshet.stream.Streams;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Lets the requests of one connection through one at a time, in order (RFC 9112, section 9.3.2),
 * and tells the answer that is being given when the client leaves.
 *
 * <pre>{@code
 * HttpServerCodec ──► RequestGate ──► StreamingHandler… ──► whoever else is in the pipeline
 * }</pre>
 *
 * <p>Reading never stops for the length of a stream: with it, a leaving client would not be seen.
 * Pipelined requests wait here instead, up to a bound; beyond it the connection answers those and
 * closes. A {@link StreamingHandler} adds the gate itself where there is none.
 */
public final class RequestGate extends ChannelInboundHandlerAdapter {

  /** Who answers the current request. */
  private enum Phase {
    /** Nobody: the next request may come. */
    IDLE,
    /** Whoever is behind in the pipeline, as long as no handler of ours takes it. */
    PASSED,
    /** Freshet. */
    ANSWERING
  }

  private static final Logger LOGGER = System.getLogger(RequestGate.class.getName());
  private static final AttributeKey<RequestGate> KEY =
      AttributeKey.valueOf(RequestGate.class.getName());

  private final Streams streams;
  private final boolean ownPipeline;
  private final WaitingRequests waiting = new WaitingRequests();
  private final Parting parting;
  private Phase phase = Phase.IDLE;
  private @Nullable Answer answer;
  private @Nullable ChannelHandlerContext context;

  /** True iff the end of the current request has not come yet. */
  private boolean requestOpen;

  /** True iff somebody else has answered the current request before its end came. */
  private boolean answeredElsewhere;

  /** True iff what the client sends from here on is not looked at. */
  private boolean deaf;

  /** True iff the end of the last request that waits, or more, has been thrown away. */
  private boolean cut;

  /** True iff more of what has been read may come before {@link #channelReadComplete}. */
  private boolean reading;

  /** True iff {@link #advance} is at work further down this thread's stack. */
  private boolean advancing;

  private RequestGate(Streams streams, boolean ownPipeline) {
    this.streams = streams;
    this.ownPipeline = ownPipeline;
    this.parting = new Parting(ownPipeline);
  }

  /**
   * A gate for a pipeline in which an {@link HttpServerCodec} comes before it and nobody between
   * them touches what is written, so that framed bytes may pass the encoder by.
   */
  @SuppressWarnings("exports") // for Freshet's own server
  public static RequestGate afterCodec(Streams streams) {
    return new RequestGate(streams, true);
  }

  /**
   * Adds a gate before a handler in a pipeline in which others may see and change what is written,
   * and may answer what no handler of ours does.
   */
  static void addAmongOthers(ChannelHandlerContext handler, Streams streams) {
    RequestGate gate = new RequestGate(streams, false);
    handler
        .pipeline()
        .addBefore(handler.name(), null, gate)
        .addBefore(handler.name(), null, new AnswersOfOthers(gate));
  }

  /** The gate of a connection, or null if it has none. */
  static @Nullable RequestGate of(ChannelHandlerContext anyone) {
    return anyone.channel().attr(KEY).get();
  }

  Streams streams() {
    return streams;
  }

  ChannelHandlerContext context() {
    if (context == null) {
      throw new IllegalStateException("The gate is in no pipeline.");
    }
    return context;
  }

  /** Where framed bytes are written past the encoder; null where they must not be. */
  @Nullable ChannelHandlerContext pastEncoder() {
    return ownPipeline ? context().pipeline().context(HttpServerCodec.class) : null;
  }

  /** True iff the connection cannot be used after the current response. */
  boolean lastResponse() {
    return requestOpen || (deaf && waiting.isEmpty());
  }

  /** Takes the current request for Freshet; {@link #answered} must follow. */
  void take(Answer own) {
    phase = Phase.ANSWERING;
    answer = own;
  }

  /** Looks at nothing more that this client sends, because it cannot be understood. */
  void stopListening() {
    parting.clientMaySend(requestOpen || deaf);
    deaf = true;
    requestOpen = false;
    waiting.discard();
  }

  /**
   * Goes on to the next request.
   *
   * @param close true iff the response said that the connection closes
   */
  void answered(boolean close) {
    answer = null;
    phase = Phase.IDLE;
    if (close || requestOpen) {
      stopListening();
    }
    advance();
  }

  /**
   * Goes on to the next request after somebody behind in the pipeline has answered one, which he
   * may do before its end has come.
   */
  void answeredElsewhere() {
    if (phase == Phase.PASSED && !context().isRemoved()) {
      if (requestOpen) {
        answeredElsewhere = true;
      } else {
        answered(false);
      }
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    ctx.channel().attr(KEY).set(this);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    ctx.channel().attr(KEY).compareAndSet(this, null);
    while (phase == Phase.PASSED && !waiting.isEmpty()) {
      ctx.fireChannelRead(waiting.remove()); // with the gate, the order goes
    }
    leave(Ending.SHUT_DOWN);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    reading = true;
    if (!(message instanceof HttpObject part)) {
      ctx.fireChannelRead(message);
    } else if (!deaf && waiting.offer(part)) {
      advance();
    } else {
      cut |= !deaf;
      deaf = true;
      ReferenceCountUtil.release(part);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    reading = false;
    tellSeen();
    ctx.fireChannelReadComplete();
  }

  /** Passes on what is waiting, up to the end of the first request that is not answered at once. */
  private void advance() {
    if (advancing) {
      return;
    }
    advancing = true;
    while (!waiting.isEmpty() && (phase == Phase.IDLE || requestOpen)) {
      pass(waiting.remove());
    }
    advancing = false;
    if (!reading) {
      tellSeen();
    }
    boolean endless = cut && requestOpen && waiting.isEmpty(); // its end will never come
    if (endless && answer != null) {
      answer.requestCut();
    } else if (deaf && waiting.isEmpty() && (phase == Phase.IDLE || endless)) {
      parting.close(context());
    }
  }

  private void pass(HttpObject part) {
    if (part instanceof HttpRequest) {
      phase = Phase.PASSED;
      requestOpen = true;
    }
    if (part instanceof LastHttpContent) {
      requestOpen = false;
    }
    if (part.decoderResult().isFailure()) {
      deaf = true;
    }
    if (phase == Phase.ANSWERING) {
      give(part);
    } else {
      context().fireChannelRead(part);
    }
    if (!requestOpen) {
      tellSeen();
      if (answeredElsewhere) {
        answeredElsewhere = false;
        phase = Phase.IDLE;
      }
    }
  }

  private void give(HttpObject part) {
    if (answer != null && part instanceof HttpContent content) {
      answer.content(content);
    }
    ReferenceCountUtil.release(part);
  }

  private void tellSeen() {
    if (answer != null) {
      answer.requestSeen(!requestOpen);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    leave(Ending.CLIENT_GONE);
    ctx.fireChannelInactive();
  }

  /** An {@link Ending} as an event ends the answer, if there is one, and closes the connection. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof Ending ending) {
      leave(ending);
      ctx.close();
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  /** Once nobody listens, what the decoder makes of the rest does not matter. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
    if (deaf) {
      LOGGER.log(Level.DEBUG, "Input that is not looked at failed", failure);
    } else {
      ctx.fireExceptionCaught(failure);
    }
  }

  private void leave(Ending ending) {
    parting.atOnce();
    deaf = true;
    waiting.discard();
    Answer own = answer;
    if (own != null) {
      answer = null;
      own.cancel(ending);
    }
  }
}
