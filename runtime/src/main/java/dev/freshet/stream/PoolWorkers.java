package dev.freshet.stream;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are platform threads of a bounded pool, for JDKs without virtual threads.
 *
 * <p>A task goes to an idle thread, else to a new one, else it waits. Unlike the pools of the JDK
 * this one has no lock: event loops hand tasks in.
 */
final class PoolWorkers implements Workers {
  private static final long IDLE_SECONDS = 10;

  private final int size;
  private final LinkedTransferQueue<Runnable> waiting = new LinkedTransferQueue<>();
  private final AtomicInteger live = new AtomicInteger();
  private final AtomicLong started = new AtomicLong();
  private final LongAdder busy = new LongAdder();
  private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private volatile boolean closed;

  PoolWorkers(int size) {
    this.size = size;
  }

  @Override
  public void execute(Runnable task) {
    if (!waiting.tryTransfer(task) && !start(task)) {
      waiting.put(task);
      startForWaiting(); // a worker may have ended meanwhile
    }
  }

  @Override
  public void aside(Runnable task) {
    newThread(task, THREAD_NAME + "-aside").start();
  }

  @Override
  public boolean crowded() {
    return !waiting.isEmpty();
  }

  @Override
  public int busy() {
    return busy.intValue();
  }

  @Override
  public void close() {
    closed = true;
    while (waiting.tryTransfer(PoolWorkers::wakeUp)) {
      Thread.onSpinWait(); // one more idle thread has been told
    }
  }

  /**
   * Starts a new thread with its first task. Returns false if there are as many as there may be.
   */
  private boolean start(Runnable first) {
    for (int now = live.get(); now < size; now = live.get()) {
      if (live.compareAndSet(now, now + 1)) {
        newThread(() -> work(first), THREAD_NAME + "-" + started.incrementAndGet()).start();
        return true;
      }
    }
    return false;
  }

  /** Starts threads as long as tasks wait and there may be more of them. */
  private void startForWaiting() {
    while (live.get() < size) {
      Runnable task = waiting.poll();
      if (task == null) {
        return;
      }
      if (!start(task)) {
        waiting.put(task);
      }
    }
  }

  private Thread newThread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    return thread;
  }

  /** What a thread does until it has been idle for long. */
  private void work(Runnable first) {
    try {
      for (Runnable task = first; task != null; task = next()) {
        busy.increment();
        task.run();
        busy.decrement();
        // What one source leaves behind is not for the next one.
        Thread.currentThread().setContextClassLoader(loader);
      }
    } finally {
      live.decrementAndGet();
      startForWaiting(); // what came in after the last look
    }
  }

  private @Nullable Runnable next() {
    try {
      return closed ? waiting.poll() : waiting.poll(IDLE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException nobodysBusiness) {
      return PoolWorkers::wakeUp; // a source has interrupted its thread and is gone: go on
    }
  }

  private static void wakeUp() {
    // To be told that the pool has been closed is enough.
  }
}
