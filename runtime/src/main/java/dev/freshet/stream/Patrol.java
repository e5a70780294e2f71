package dev.freshet.stream;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The responses that one event loop looks at again in a moment, all at the same time. The event
 * loop's own.
 */
final class Patrol implements Runnable {
  private static final Logger LOGGER = System.getLogger(Patrol.class.getName());

  /**
   * For how long, in milliseconds, an item may wait for those that follow at once: the shortest
   * that an event loop can sleep.
   */
  private static final long MOMENT = 1;

  /** Within so many nanoseconds, two looks that find something are a sign of more to come. */
  static final long OF_LATE = TimeUnit.MILLISECONDS.toNanos(2 * MOMENT);

  private static final FastThreadLocal<@Nullable Patrol> CURRENT = new FastThreadLocal<>();

  private final EventExecutor eventLoop;
  private List<Attention> next = new ArrayList<>();
  private List<Attention> visited = new ArrayList<>();

  private Patrol(EventExecutor eventLoop) {
    this.eventLoop = eventLoop;
  }

  /** The one of an event loop, on which this is called. */
  static Patrol of(EventExecutor eventLoop) {
    Patrol current = CURRENT.get();
    if (current == null
        || !current.eventLoop.equals(eventLoop)) { // a thread may have several of them
      current = new Patrol(eventLoop);
      CURRENT.set(current);
    }
    return current;
  }

  /** What the event loop's clock says, in nanoseconds. */
  long now() {
    return eventLoop.ticker().nanoTime();
  }

  /** Has one visited in a moment. Returns false if the event loop will not live to see it. */
  boolean add(Attention one) {
    if (next.isEmpty()) {
      try {
        eventLoop.schedule(this, MOMENT, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException shutDown) {
        return false;
      }
    }
    next.add(one);
    return true;
  }

  @Override
  public void run() {
    List<Attention> now = next;
    next = visited;
    visited = now;
    now.forEach(Patrol::visit);
    now.clear();
  }

  private static void visit(Attention one) {
    try {
      one.visit();
    } catch (Throwable failure) { // as of a task of the event loop: the others have their visit
      LOGGER.log(Level.WARNING, "A response could not be written", failure);
    }
  }
}
