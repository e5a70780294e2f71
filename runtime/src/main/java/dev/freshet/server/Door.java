package dev.freshet.server;

import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The listening socket. It lets in as many connections as there may be; who comes then waits in the
 * kernel until one of them leaves. Where there are no file descriptors left, it tries again once a
 * second.
 */
final class Door extends NioServerSocketChannel {
  private static final Logger LOGGER = System.getLogger(Door.class.getName());
  private static final long REST_SECONDS = 1;
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final int most;
  private final AtomicInteger open = new AtomicInteger();
  private final SpareDescriptor spare = new SpareDescriptor();

  /** True iff nobody is let in because there are as many as there may be. */
  private volatile boolean full;

  // The acceptor's own.

  /** True iff nobody is let in for a moment because accepting has failed. */
  private boolean resting;

  private long lastComplaint = System.nanoTime() - QUIET_NANOS;

  Door(int most) {
    this.most = most;
    spare.keep();
  }

  @Override
  protected int doReadMessages(List<Object> accepted) throws Exception {
    if (open.get() >= most) {
      full = true;
      complain("As many connections are open as there may be ({0}): more have to wait", most);
      shut();
      return 0;
    }
    int before = accepted.size();
    int count;
    try {
      count = super.doReadMessages(accepted);
    } catch (IOException failed) {
      if (!isOpen()) {
        throw failed;
      }
      resting = true;
      shut();
      eventLoop().schedule(this::rested, REST_SECONDS, TimeUnit.SECONDS);
      spare.release();
      complain("No connection can be accepted: {0}; trying once a second", failed.getMessage());
      return 0;
    }
    for (Object connection : accepted.subList(before, accepted.size())) {
      open.incrementAndGet();
      ((Channel) connection).closeFuture().addListener(closed -> left());
    }
    return count;
  }

  /** One connection less. Its event loop. */
  private void left() {
    open.decrementAndGet();
    if (full && isOpen()) {
      eventLoop().execute(this::reopen);
    }
  }

  private void rested() {
    resting = false;
    spare.keep();
    reopen();
  }

  private void shut() {
    config().setAutoRead(false);
    reopen(); // somebody may have left meanwhile
  }

  private void reopen() {
    full &= open.get() >= most;
    if (!full && !resting && isOpen()) {
      config().setAutoRead(true);
    }
  }

  @Override
  protected void doClose() throws Exception {
    spare.release();
    super.doClose();
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
