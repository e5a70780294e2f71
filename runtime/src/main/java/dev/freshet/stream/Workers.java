package dev.freshet.stream;

import io.netty.util.concurrent.EventExecutor;

/**
 * The threads that run user code: one virtual thread for each burst of work where the JDK has them
 * (21 and newer), otherwise a bounded pool of platform threads. All are named {@code
 * freshet-worker…}.
 *
 * <p>Safe for use by many threads; no method blocks, so event loops may call them.
 */
public interface Workers {

  /** The name of every worker; those of a pool add a number. */
  String THREAD_NAME = "freshet-worker";

  /**
   * How many platform threads at most, unless an author says otherwise: the number of sources that
   * may compute or block at the same time. At some 100 KiB of memory each, that many cost little.
   */
  int MOST_THREADS = 256;

  /** Makes workers of the best kind that this JDK has. */
  static Workers start() {
    return start(MOST_THREADS);
  }

  /**
   * Makes workers of the best kind that this JDK has.
   *
   * @param mostThreads how many platform threads at most, where there are no virtual ones
   */
  static Workers start(int mostThreads) {
    Workers virtual = VirtualWorkers.ifSupported();
    return virtual == null ? new PoolWorkers(mostThreads) : virtual;
  }

  /** Tells whether the calling thread is a worker, of whichever server. */
  static boolean isCurrentThread() {
    return Thread.currentThread().getName().startsWith(THREAD_NAME);
  }

  /**
   * Runs a task on a worker: at once if one is free, else as soon as one is. It never gets lost.
   */
  void execute(Runnable task);

  /**
   * Runs a task, for an event loop that may hand in more of them before its turn is over. It never
   * gets lost. Event loop.
   */
  default void execute(Runnable task, EventExecutor eventLoop) {
    execute(task);
  }

  /** Runs a short task on a thread of its own, also when all workers are busy. */
  void aside(Runnable task);

  /** Tells whether tasks wait because every worker is busy. */
  boolean crowded();

  /** How many tasks are being run, or blocked in user code. */
  int busy();

  /** Lets idle threads end. What is running, or is still handed in, runs to its end. */
  void close();
}
