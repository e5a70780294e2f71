package dev.freshet.stream;

import io.netty.util.concurrent.AbstractEventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An event executor of which only the timer is used, and whose time comes when somebody says. */
final class TimerByHand extends AbstractEventExecutor {
  private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();

  /** Lets everything that is scheduled be due. */
  void elapse() {
    for (int left = due.size(); left > 0; left--) {
      due.remove().run();
    }
  }

  @Override
  public @Nullable ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    due.add(command);
    return null; // nobody cancels it
  }

  @Override
  public void execute(Runnable command) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean inEventLoop(Thread thread) {
    return true;
  }

  @Override
  public boolean isShuttingDown() {
    return false;
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return false;
  }

  @Override
  public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Future<?> terminationFuture() {
    throw new UnsupportedOperationException();
  }

  @Override
  @Deprecated
  public void shutdown() {
    throw new UnsupportedOperationException();
  }
}
