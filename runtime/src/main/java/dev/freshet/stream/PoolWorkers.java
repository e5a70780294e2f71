package dev.freshet.stream;

import io.netty.util.concurrent.EventExecutor;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Workers that are platform threads of a bounded pool, for JDKs without virtual threads.
 *
 * <p>Tasks queue up. One worker at a time is called to the queue, an idle one or else a new one;
 * having taken its task, it calls the next one if more wait. So nobody waits as long as there may
 * be another thread, but of many short tasks one worker does most, and few threads are woken.
 * Unlike the pools of the JDK this one has no lock: event loops hand tasks in.
 */
final class PoolWorkers implements Workers {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final int size;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /** Whoever was idle last is called first: its stack is still in the cache. */
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();

  /** True iff a worker has been called and has not yet come. */
  private final AtomicBoolean called = new AtomicBoolean();

  private final AtomicInteger live = new AtomicInteger();
  private final AtomicLong started = new AtomicLong();

  /** How many tasks were handed in and are not over. */
  private final AtomicInteger unfinished = new AtomicInteger();

  private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private volatile boolean closed;

  PoolWorkers(int size) {
    this.size = size;
  }

  @Override
  public void execute(Runnable task) {
    add(task);
    callIfNeeded();
  }

  /**
   * Calls a worker only at the end of the turn: where it has no processor of its own it interrupts
   * the event loop, and should then find all tasks of the turn.
   */
  @Override
  public void execute(Runnable task, EventExecutor eventLoop) {
    add(task);
    try {
      eventLoop.execute(this::callIfNeeded);
    } catch (RejectedExecutionException shutDown) {
      callIfNeeded();
    }
  }

  private void add(Runnable task) {
    unfinished.incrementAndGet();
    waiting.add(task);
  }

  @Override
  public void aside(Runnable task) {
    newThread(task, THREAD_NAME + "-aside").start();
  }

  @Override
  public boolean crowded() {
    return unfinished.get() > size;
  }

  @Override
  public int busy() {
    return Math.min(unfinished.get(), size);
  }

  @Override
  public void close() {
    closed = true;
    for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.wake();
    }
  }

  /**
   * Sees to it that a worker comes if tasks wait, unless every one is busy.
   *
   * @throws OutOfMemoryError if there is no worker and no memory for one; the tasks still wait
   */
  private void callIfNeeded() {
    OutOfMemoryError lack = null;
    // Looks again after an attempt in vain: who came meanwhile has relied on it.
    while (!waiting.isEmpty() && mayCall(lack == null) && called.compareAndSet(false, true)) {
      try {
        if (wakeIdle() || start()) {
          return;
        }
      } catch (OutOfMemoryError noThread) {
        lack = noThread;
      }
      called.set(false);
    }
    if (lack != null && live.get() == 0) {
      throw lack;
    }
  }

  private boolean mayCall(boolean newOnes) {
    return !idle.isEmpty() || (newOnes && live.get() < size);
  }

  private boolean wakeIdle() {
    Worker worker = idle.poll();
    if (worker != null) {
      worker.wake();
    }
    return worker != null;
  }

  /** Starts a new worker. Returns false if there are as many as there may be. */
  private boolean start() {
    for (int now = live.get(); now < size; now = live.get()) {
      if (live.compareAndSet(now, now + 1)) {
        try {
          new Worker().thread.start();
          return true;
        } catch (OutOfMemoryError noThread) {
          live.decrementAndGet();
          throw noThread;
        }
      }
    }
    return false;
  }

  private Thread newThread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    return thread;
  }

  /** A thread of the pool, which ends when it has been idle for long. */
  private final class Worker implements Runnable {
    private final Thread thread = newThread(this, THREAD_NAME + "-" + started.incrementAndGet());
    private volatile boolean woken;

    /** To be called by whoever has taken it from those that are idle. */
    void wake() {
      woken = true;
      LockSupport.unpark(thread);
    }

    @Override
    public void run() {
      try {
        do {
          called.set(false); // before it looks: who comes later calls another
          work();
        } while (awaitCall());
      } finally {
        live.decrementAndGet();
        callIfNeeded(); // what came in after the last look
      }
    }

    private void work() {
      Runnable task = waiting.poll();
      callIfNeeded(); // the next tasks do not wait for this one
      while (task != null) {
        try {
          task.run();
        } finally {
          unfinished.decrementAndGet();
        }
        thread.setContextClassLoader(loader); // what one source leaves is not for the next one
        task = waiting.poll();
      }
    }

    /** Returns false if the thread is to end. */
    private boolean awaitCall() {
      long end = System.nanoTime() + IDLE_NANOS;
      boolean over = closed;
      woken = false;
      idle.push(this);
      while (!over && !woken && waiting.isEmpty()) { // what came before the push called nobody
        LockSupport.parkNanos(this, end - System.nanoTime());
        Thread.interrupted(); // a source has interrupted its thread and is gone
        over = closed || System.nanoTime() - end >= 0;
      }
      return !idle.remove(this) || !over;
    }
  }
}
