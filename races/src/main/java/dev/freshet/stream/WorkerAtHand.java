package dev.freshet.stream;

/** Workers that are whoever hands a task in. */
final class WorkerAtHand implements Workers {

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void aside(Runnable task) {
    task.run();
  }

  @Override
  public boolean crowded() {
    return false;
  }

  @Override
  public int busy() {
    return 0; // nobody asks
  }

  @Override
  public void close() {
    // There are no threads.
  }
}
