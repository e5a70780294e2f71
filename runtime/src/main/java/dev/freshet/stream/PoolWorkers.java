package dev.freshet.stream;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Workers that are platform threads of a bounded pool, for JDKs without virtual threads. */
final class PoolWorkers implements Workers {

  private static final long IDLE_SECONDS = 10;

  private final AtomicLong started = new AtomicLong();
  private final IdleFirst queue = new IdleFirst();
  private final ThreadPoolExecutor threads;

  PoolWorkers(int size) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    threads =
        new ThreadPoolExecutor(
            0, size, IDLE_SECONDS, TimeUnit.SECONDS, queue, this::newThread, whenAllAreBusy()) {
          @Override
          protected void afterExecute(Runnable task, @Nullable Throwable failure) {
            // What one source leaves behind is not for the next one.
            Thread.currentThread().setContextClassLoader(loader);
          }
        };
  }

  private Thread newThread(Runnable task) {
    Thread thread = new Thread(task, THREAD_NAME + "-" + started.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private RejectedExecutionHandler whenAllAreBusy() {
    return (task, pool) -> {
      queue.put(task);
      if (pool.isShutdown() && queue.remove(task)) {
        newThread(task).start(); // somebody's source is still to be released
      }
    };
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public boolean crowded() {
    return !queue.isEmpty();
  }

  @Override
  public void close() {
    threads.shutdown();
  }

  /**
   * A queue that takes an offered task only if an idle thread waits for it, so that the pool starts
   * a new thread before it lets a task wait. It is free of locks: event loops offer to it.
   */
  private static final class IdleFirst extends LinkedTransferQueue<Runnable> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean offer(Runnable task) {
      return tryTransfer(task);
    }
  }
}
