package dev.freshet.server;

import static java.util.Objects.requireNonNull;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the listening socket, which must accept one connection at a time. It lets in as many as
 * there may be; who comes then waits in the kernel until one of them leaves. Where there are no
 * file descriptors left, it tries again once a second. Event loop of the listening socket.
 */
final class Door extends ChannelInboundHandlerAdapter {
  private static final Logger LOGGER = System.getLogger(Door.class.getName());
  private static final long REST_SECONDS = 1;
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final int most;
  private final AtomicInteger open = new AtomicInteger();
  private final SpareDescriptor spare = new SpareDescriptor();

  /** True iff nobody is let in because there are as many as there may be. */
  private volatile boolean full;

  /** True iff nobody is let in for a moment because accepting has failed. */
  private boolean resting;

  private long lastComplaint = System.nanoTime() - QUIET_NANOS;
  private @Nullable Channel listening;

  Door(int most) {
    this.most = most;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    listening = ctx.channel();
    spare.keep();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object connection) {
    if (open.incrementAndGet() >= most) {
      full = true;
      complain("As many connections are open as there may be ({0}): more have to wait", most);
      shut();
    }
    ((Channel) connection).closeFuture().addListener(closed -> left());
    ctx.fireChannelRead(connection);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) throws IOException {
    if (!(failure instanceof IOException) || !ctx.channel().isOpen()) {
      ctx.fireExceptionCaught(failure);
      return;
    }
    resting = true;
    shut();
    ctx.executor().schedule(this::rested, REST_SECONDS, TimeUnit.SECONDS);
    spare.release();
    complain("No connection can be accepted: {0}; trying once a second", Sockets.said(failure));
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) throws IOException {
    spare.release();
  }

  /** One connection less. Its event loop. */
  private void left() {
    open.decrementAndGet();
    Channel door = requireNonNull(listening);
    if (full && door.isOpen()) {
      door.eventLoop().execute(this::reopen);
    }
  }

  private void rested() {
    resting = false;
    if (requireNonNull(listening).isOpen()) {
      spare.keep();
    }
    reopen();
  }

  private void shut() {
    requireNonNull(listening).config().setAutoRead(false);
    reopen(); // somebody may have left meanwhile
  }

  private void reopen() {
    Channel door = requireNonNull(listening);
    full &= open.get() >= most;
    if (!full && !resting && door.isOpen()) {
      door.config().setAutoRead(true);
    }
  }

  /** Says so in the log, once a minute at most, and not here: a log may block, or fail. */
  private void complain(String what, @Nullable Object detail) {
    long now = System.nanoTime();
    if (now - lastComplaint >= QUIET_NANOS) {
      lastComplaint = now;
      new Thread(() -> LOGGER.log(Level.WARNING, what, detail), "freshet-door").start();
    }
  }
}
