package dev.freshet.server;

import dev.freshet.StreamListener;
import dev.freshet.StreamSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers what the listener of a server was told, and on which threads. */
final class Endings implements StreamListener {
  private final BlockingQueue<StreamSummary> told = new LinkedBlockingQueue<>();
  private final List<String> threads = new ArrayList<>();

  @Override
  public void ended(StreamSummary summary) {
    synchronized (threads) {
      threads.add(Thread.currentThread().getName());
    }
    told.add(summary);
  }

  /** Waits for the next summary. */
  StreamSummary next() throws InterruptedException {
    StreamSummary summary = told.poll(Deadline.MILLIS, TimeUnit.MILLISECONDS);
    if (summary == null) {
      throw new AssertionError("The listener was not told of an ending.");
    }
    return summary;
  }

  /** Waits for the summary of a route, and forgets the others that come before it. */
  StreamSummary of(String route) throws InterruptedException {
    StreamSummary summary = next();
    while (!summary.route().equals(route)) {
      summary = next();
    }
    return summary;
  }

  /** What has been told and not been asked for. */
  List<StreamSummary> others() {
    return List.copyOf(told);
  }

  List<String> threads() {
    synchronized (threads) {
      return List.copyOf(threads);
    }
  }
}
