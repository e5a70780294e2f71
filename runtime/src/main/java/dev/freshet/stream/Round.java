package dev.freshet.stream;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/**
 * The virtual threads that one event loop wants in one turn. At the end of it they are all started
 * by one more: a start from the event loop wakes a carrier thread, and where that has no processor
 * of its own it interrupts the event loop. To do so for each would cost more than a short answer
 * does. Event loop.
 */
final class Round {
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Has a thread started when the turn is over.
   *
   * @param starter starts a thread that starts others
   */
  void add(Thread thread, Workers starter, EventExecutor eventLoop) {
    threads.add(thread);
    if (threads.size() == 1) {
      try {
        eventLoop.execute(() -> start(starter));
      } catch (RejectedExecutionException shutDown) {
        start(starter);
      }
    }
  }

  private void start(Workers starter) {
    List<Thread> all = List.copyOf(threads);
    threads.clear(); // first: whatever fails now, the next turn has its own
    if (all.size() == 1) {
      all.get(0).start();
    } else {
      starter.aside(() -> all.forEach(Thread::start));
    }
  }
}
