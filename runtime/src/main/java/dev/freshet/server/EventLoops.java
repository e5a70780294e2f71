package dev.freshet.server;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.RejectedExecutionHandlers;
import java.util.concurrent.Executor;

/**
 * Event loops that never leave their sockets alone for long. Every item that a stream hands over is
 * a task; where these come faster than they are done, Netty's own event loops would do nothing else
 * for a second, and meanwhile accept nobody, read no request and see no client leave.
 */
final class EventLoops extends MultiThreadIoEventLoopGroup {

  /** How long tasks are done before it is the sockets' turn again, in milliseconds. */
  private static final long TASKS_TURN = 2;

  /**
   * As many event loops.
   *
   * @param name the names of their threads begin with it
   */
  EventLoops(int count, String name, IoHandlerFactory sockets) {
    super(count, new DefaultThreadFactory(name), sockets);
  }

  @Override
  protected IoEventLoop newChild(
      Executor executor, IoHandlerFactory ioHandlerFactory, Object... args) {
    return new SingleThreadIoEventLoop(
        this,
        executor,
        ioHandlerFactory,
        Integer.MAX_VALUE,
        RejectedExecutionHandlers.reject(),
        TASKS_TURN);
  }
}
