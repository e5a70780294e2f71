package dev.freshet.server;

import dev.freshet.Ending;
import dev.freshet.handler.FramedPart;
import dev.freshet.server.Watch.Phase;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Counts the requests and the answers of one connection, which says whose turn it is, and ends it
 * after the answers that are owed once the {@link LastCall} is given. Between codec and gate; event
 * loop.
 */
final class Turns extends ChannelDuplexHandler {

  private static final long LINGER_SECONDS = 2;
  private static final String EVENT_STREAM = "text/event-stream";

  private final Watch watch;
  private final LastCall lastCall;

  /** How many requests have begun and are not answered. */
  private int owed;

  /** True iff the end of the last request has not come. */
  private boolean requestOpen;

  /** True iff the head of the current answer is out. */
  private boolean answerBegun;

  /** True iff the current answer is a stream of events, which has no end of its own. */
  private boolean endless;

  /** True iff no more requests are taken. */
  private boolean ending;

  /** True iff something that the client has sent was thrown away. */
  private boolean deaf;

  Turns(Watch watch, LastCall lastCall) {
    this.watch = watch;
    this.lastCall = lastCall;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    if (lastCall.given()) {
      end(ctx);
    }
    ctx.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest && !ending) {
      owed++;
      requestOpen = true;
    } else if (ending && !requestOpen) {
      deaf = true;
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof LastHttpContent) {
      requestOpen = false;
    }
    turn();
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        ctx.write(message, promise);
        return;
      }
      begin(ctx, response.headers().get(HttpHeaderNames.CONTENT_TYPE, ""));
      if (answersLast()) {
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
    }
    if (message instanceof FramedPart part && part.begins()) {
      begin(ctx, part.mediaType());
      if (answersLast()) {
        part.close();
      }
    }
    if (message instanceof LastHttpContent || (message instanceof FramedPart part && part.ends())) {
      answerBegun = false;
      endless = false;
      owed = Math.max(0, owed - 1);
      if (ending && owed == 0) {
        promise = promise.unvoid();
        promise.addListener(written -> part(ctx));
      }
    }
    turn();
    ctx.write(message, promise);
  }

  private void begin(ChannelHandlerContext ctx, CharSequence mediaType) {
    answerBegun = true;
    endless = isEventStream(mediaType);
    if (ending && endless) {
      ctx.executor().execute(() -> cutOff(ctx));
    }
  }

  /** True iff the connection closes after the current answer. */
  private boolean answersLast() {
    return ending && owed == 1;
  }

  private static boolean isEventStream(CharSequence mediaType) {
    return AsciiString.regionMatches(mediaType, true, 0, EVENT_STREAM, 0, EVENT_STREAM.length());
  }

  private void turn() {
    if (owed == 0) {
      Phase before = watch.phase();
      watch.enter(before == Phase.NEW || before == Phase.HEADER ? before : Phase.IDLE);
    } else {
      boolean awaited = owed == 1 && requestOpen && !answerBegun;
      watch.enter(awaited ? Phase.CONTENT : Phase.ANSWER);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof LastCall) {
      end(ctx);
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  /** Takes no more requests, and closes once nothing is owed. */
  private void end(ChannelHandlerContext ctx) {
    ending = true;
    if (owed == 0) { // but the end of the last answer may still be on its way
      ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> part(ctx));
    } else if (endless) {
      cutOff(ctx);
    }
  }

  /** Ends a stream that has no end; its client knows how to come back. */
  private static void cutOff(ChannelHandlerContext ctx) {
    ctx.fireUserEventTriggered(Ending.SHUT_DOWN);
  }

  /**
   * Closes; only our half at first where closing both might cost the client its answer (RFC 9112,
   * section 9.6).
   */
  private void part(ChannelHandlerContext ctx) {
    boolean linger = (deaf || requestOpen) && ctx.channel().isActive();
    if (!linger || !(ctx.channel() instanceof DuplexChannel duplex)) {
      ctx.close();
    } else if (!duplex.isOutputShutdown()) {
      duplex.shutdownOutput();
      ctx.executor().schedule(() -> ctx.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }
  }
}
