package dev.freshet.handler;

import dev.freshet.Ending;
import dev.freshet.stream.Streams;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
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
 * codec ──► RequestGate ──► StreamingHandler… ──► whoever else is in the pipeline
 * }</pre>
 *
 * <p>Reading never stops for a stream, or a leaving client would not be seen: pipelined requests
 * wait here, up to a bound; beyond it the connection answers those and closes. Where there is no
 * gate, a {@link StreamingHandler} adds one.
 */
public final class RequestGate extends ChannelInboundHandlerAdapter {

  private static final Logger LOGGER = System.getLogger(RequestGate.class.getName());
  private static final AttributeKey<RequestGate> KEY =
      AttributeKey.valueOf(RequestGate.class.getName());

  private final Streams streams;
  private final RequestQueue queue;
  private final Parting parting;
  private final Turn turn = new Turn();
  private @Nullable ChannelHandlerContext context;

  /** The codec, if nobody between it and the gate touches what is written; else null. */
  private final @Nullable Http1Codec codec;

  /** True iff more of what has been read may come before {@link #channelReadComplete}. */
  private boolean reading;

  /** True iff {@link #advance} is at work further down this thread's stack. */
  private boolean advancing;

  private RequestGate(
      Streams streams, @Nullable Http1Codec codec, int mostContent, int mostRequests) {
    this.streams = streams;
    this.codec = codec;
    this.queue = new RequestQueue(mostRequests, mostContent, this::stopDecoding);
    this.parting = new Parting(codec != null);
  }

  /**
   * A gate for a pipeline in which the codec comes before it and nobody between them touches what
   * is written, so that framed bytes may pass the encoder by.
   *
   * @param mostContent how many bytes of content a request may have
   * @param mostRequests how many requests may wait for their turn
   */
  @SuppressWarnings("exports") // for Freshet's own server
  public static RequestGate after(
      Http1Codec codec, Streams streams, int mostContent, int mostRequests) {
    return new RequestGate(streams, codec, mostContent, mostRequests);
  }

  /** A gate for a pipeline in which others may see and change what is written. */
  static RequestGate amongOthers(Streams streams) {
    return new RequestGate(streams, null, ContentGathering.MOST_BYTES, RequestQueue.MOST_REQUESTS);
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

  /** How many bytes of content a request may have. */
  int mostContent() {
    return queue.mostContent();
  }

  /** Where framed bytes are written past the encoder; null where they must not be. */
  @Nullable ChannelHandlerContext pastEncoder() {
    return codec == null ? null : context().pipeline().context(codec);
  }

  /** True iff the connection cannot be used after the current response. */
  boolean lastResponse() {
    return queue.requestOpen() || queue.over();
  }

  /** Takes the current request for Freshet; {@link #answered} must follow. */
  void take(Answer own) {
    turn.take(own);
  }

  /** Saves the work on what nobody looks at; reading goes on, so that a leaving is seen. */
  private void stopDecoding() {
    if (codec != null) {
      codec.stopDecoding();
    }
  }

  /** Looks at nothing more that this client sends, because it cannot be understood. */
  void stopListening() {
    parting.clientMaySend(queue.requestOpen() || queue.deaf());
    queue.stop();
  }

  /**
   * Goes on to the next request.
   *
   * @param close true iff the response said that the connection closes
   */
  void answered(boolean close) {
    turn.end();
    if (close || queue.requestOpen()) {
      stopListening();
    }
    advance();
  }

  /**
   * Goes on to the next request after somebody behind in the pipeline has answered one, which he
   * may do before its end has come.
   */
  void answeredElsewhere() {
    if (turn.isOthers() && !context().isRemoved()) {
      if (queue.requestOpen()) {
        turn.endWithRequest();
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
    while (turn.isOthers() && !queue.isEmpty()) {
      ctx.fireChannelRead(queue.take()); // with the gate, the order goes
    }
    leave(Ending.SHUT_DOWN);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    reading = true;
    if (!(message instanceof HttpObject part)) {
      ctx.fireChannelRead(message);
    } else if (queue.offer(part)) {
      advance();
    } else {
      ReferenceCountUtil.release(part);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    reading = false;
    turn.tellSeen(!queue.requestOpen());
    ctx.fireChannelReadComplete();
  }

  /** Passes on what is waiting, up to the end of the first request that is not answered at once. */
  private void advance() {
    if (advancing) {
      return;
    }
    advancing = true;
    while (!queue.isEmpty() && (turn.isNobodys() || queue.requestOpen())) {
      pass(queue.take());
    }
    advancing = false;
    if (!reading) {
      turn.tellSeen(!queue.requestOpen());
    }
    boolean told = queue.endless() && turn.tellCut();
    if (!told && queue.over() && (turn.isNobodys() || queue.endless())) {
      parting.close(context());
    }
  }

  private void pass(HttpObject part) {
    if (part instanceof HttpRequest) {
      turn.begin();
    }
    if (!turn.give(part)) {
      context().fireChannelRead(part);
    }
    if (!queue.requestOpen()) {
      turn.requestEnded();
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
    if (event == LateRequest.EVENT) {
      LastAnswer.writeLate(this);
      userEventTriggered(ctx, Ending.TIMED_OUT);
    } else if (event instanceof Ending ending) {
      leave(ending);
      ctx.close();
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  /** Once nobody listens, what the decoder makes of the rest does not matter. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
    if (queue.deaf()) {
      LOGGER.log(Level.DEBUG, "Input that is not looked at failed", failure);
    } else {
      ctx.fireExceptionCaught(failure);
    }
  }

  private void leave(Ending ending) {
    parting.atOnce();
    queue.discard();
    turn.cancel(ending);
  }
}
