package dev.freshet.server;

import static java.util.Objects.requireNonNull;

import dev.freshet.Ending;
import dev.freshet.handler.LateRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Watches over the deadlines of one connection. It stands before the codec, where it counts the
 * bytes that pass; {@link Turns}, behind the codec, tells it whose turn it is. Event loop.
 *
 * <pre>{@code
 *      a byte        header whole        content whole
 * NEW ───────► HEADER ───────────► CONTENT ─────────► ANSWER
 *                ▲    a byte                            │ answered
 *                └─────────────── IDLE ◄────────────────┘
 * }</pre>
 */
final class Watch extends ChannelDuplexHandler {

  /** Whose turn it is. */
  enum Phase {
    /** The client's, which has not yet sent a byte. */
    NEW,
    /** The client's, which has begun a header. */
    HEADER,
    /** The client's, whose content the answer may wait for. */
    CONTENT,
    /** Ours. */
    ANSWER,
    /** The client's, which may send another request, or not. */
    IDLE
  }

  private static final Logger LOGGER = System.getLogger(Watch.class.getName());

  private final Deadlines deadlines;
  private final Pulse pulse;
  private final Counters counters;
  private final Pace fromClient;
  private final Pace toClient;
  private @Nullable ChannelHandlerContext context;
  private Phase phase = Phase.NEW;
  private long since;
  private long received;

  /** How many bytes were given to the connection, and how many had been at the last look. */
  private long given;

  private long givenBefore;

  Watch(Deadlines deadlines, Pulse pulse, Counters counters) {
    this.deadlines = deadlines;
    this.pulse = pulse;
    this.counters = counters;
    this.fromClient = new Pace(deadlines);
    this.toClient = new Pace(deadlines);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    since = pulse.nextBeat();
    pulse.add(this);
  }

  Phase phase() {
    return phase;
  }

  /** Tells whose turn it is from now on. */
  void enter(Phase next) {
    if (next != phase) {
      phase = next;
      since = pulse.nextBeat();
      fromClient.rest(since, received);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof ByteBuf bytes) {
      received += bytes.readableBytes();
      counters.received(bytes.readableBytes());
    }
    if (phase == Phase.NEW || phase == Phase.IDLE) {
      enter(Phase.HEADER);
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    long size = size(message);
    given += size;
    counters.sent(size);
    ctx.write(message, promise);
  }

  /**
   * Looks whether a deadline is over, and ends the connection if so.
   *
   * @return false if the connection is over
   */
  boolean look(long now) {
    ChannelHandlerContext ctx = requireNonNull(context);
    if (!ctx.channel().isActive()) {
      return ctx.channel().isOpen() && !ctx.isRemoved();
    }
    if (readsTooSlowly(ctx, now)) {
      // What the kernel still holds goes, too: it would wait there for minutes.
      ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
      end(ctx, Level.INFO, "the client takes what it asked for too slowly");
      return false;
    }
    String late = late(now);
    if (late != null) {
      end(ctx, Level.DEBUG, late);
    }
    return late == null;
  }

  private @Nullable String late(long now) {
    return switch (phase) {
      case NEW -> since(now, deadlines.firstByte(), "not a byte has come");
      case HEADER -> since(now, deadlines.header(), "a header has not come whole in time");
      case CONTENT -> fromClient.tooSlow(now, received) ? "a content comes too slowly" : null;
      case IDLE -> since(now, deadlines.idle(), "nothing more is asked for");
      case ANSWER -> null;
    };
  }

  private @Nullable String since(long now, java.time.Duration deadline, String otherwise) {
    return now - since >= Pulse.nanos(deadline) ? otherwise : null;
  }

  /** True iff a byte that waited at the last look still does, and too few have gone for long. */
  private boolean readsTooSlowly(ChannelHandlerContext ctx, long now) {
    long sent = given - unsent(ctx);
    boolean waiting = sent < givenBefore;
    givenBefore = given;
    if (waiting) {
      if (phase == Phase.IDLE) {
        since = now;
      }
      return toClient.tooSlow(now, sent);
    }
    toClient.rest(now, sent);
    return false;
  }

  /** Closes the connection: where there may still be an answer it gets one, 408. */
  private void end(ChannelHandlerContext ctx, Level level, String why) {
    LOGGER.log(level, () -> "Closed " + ctx.channel().remoteAddress() + ": " + why);
    boolean answerable = phase == Phase.HEADER || phase == Phase.CONTENT;
    ctx.pipeline().fireUserEventTriggered(answerable ? LateRequest.EVENT : Ending.TIMED_OUT);
  }

  private static long unsent(ChannelHandlerContext ctx) {
    ChannelOutboundBuffer buffer = ctx.channel().unsafe().outboundBuffer();
    if (buffer == null || buffer.totalPendingWriteBytes() == 0) {
      return 0;
    }
    long[] sum = {0};
    try {
      buffer.forEachFlushedMessage(message -> {
        sum[0] += size(message);
        return true;
      });
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
    return sum[0];
  }

  private static long size(Object message) {
    if (message instanceof ByteBuf bytes) {
      return bytes.readableBytes();
    }
    return message instanceof FileRegion file ? file.count() - file.transferred() : 0;
  }
}
