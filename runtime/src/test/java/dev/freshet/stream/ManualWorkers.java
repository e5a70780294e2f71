package dev.freshet.stream;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Workers that work when a test says so, on the thread of the test: what happens when is up to the
 * test.
 */
public final class ManualWorkers implements Workers {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean crowded;
  private int turns;

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    turns++;
  }

  @Override
  public void aside(Runnable task) {
    task.run();
  }

  @Override
  public boolean crowded() {
    return crowded;
  }

  /** Says whether every worker is busy. */
  public void crowded(boolean busy) {
    crowded = busy;
  }

  @Override
  public int busy() {
    return 0; // between two looks of a test nobody works
  }

  @Override
  public void close() {
    // There are no threads.
  }

  /** How many tasks wait. */
  public int waiting() {
    return tasks.size();
  }

  /** How many times a worker has been sent for. */
  public int turns() {
    return turns;
  }

  /** Runs the first task that waits. Returns false if there is none. */
  public boolean work() {
    Runnable task = tasks.poll();
    if (task != null) {
      task.run();
    }
    return task != null;
  }

  /** Runs tasks until none waits. */
  public void workAll() {
    while (work()) {
      // each may bring the next
    }
  }
}
