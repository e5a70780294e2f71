package dev.freshet.stream;

import static java.util.Objects.requireNonNull;

import io.netty.util.concurrent.EventExecutor;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lane of one response: runs all its user code, one task at a time and in order, on workers. So
 * a source is never closed while {@code next()} runs, and {@code request} and {@code cancel} are
 * serial (Reactive Streams, rule 2.7), without any lock.
 *
 * <p>Safe for use by many threads; {@link #execute} and {@link #interrupt} never block. Tasks must
 * not throw.
 */
public final class Lane implements Executor {

  /** Stands in for the runner while another thread interrupts it. */
  private static final Object INTERRUPTING = new Object();

  /** After how many tasks the worker is handed on, so that a busy lane cannot keep it for ever. */
  private static final int BURST = 16;

  private final Workers workers;
  private final EventExecutor eventLoop;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** How many tasks are queued or running; whoever raises it from 0 sends a worker. */
  private final AtomicInteger pending = new AtomicInteger();

  /** The thread that may be interrupted now, or null. */
  private final AtomicReference<@Nullable Object> runner = new AtomicReference<>();

  private final Runnable burst = this::run;

  /** What is run when a worker leaves. */
  private final Runnable onIdle;

  /** True iff interrupts are over. Only the lane's own tasks touch it. */
  private boolean shielded;

  /**
   * A lane that works for the responses of an event loop.
   *
   * @param eventLoop hands in most of the tasks
   * @param onIdle is run on the worker that leaves when no task is left; it must not throw, and the
   *     next task may begin before it ends
   */
  public Lane(Workers workers, EventExecutor eventLoop, Runnable onIdle) {
    this.workers = workers;
    this.eventLoop = eventLoop;
    this.onIdle = onIdle;
  }

  /** Runs a task after all earlier ones. */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (pending.getAndIncrement() == 0) {
      if (eventLoop.inEventLoop()) {
        workers.execute(burst, eventLoop);
      } else {
        workers.execute(burst);
      }
    }
  }

  /**
   * Interrupts the running task, if there is one. The interrupt never outlives this lane's burst:
   * what the worker does next, for others, does not see it.
   */
  public void interrupt() {
    if (runner.get() instanceof Thread running) {
      // Not here, on the event loop: it closes the channel that the task may be blocked in.
      workers.aside(() -> interrupt(running));
    }
  }

  private void interrupt(Thread running) {
    if (runner.compareAndSet(running, INTERRUPTING)) {
      running.interrupt();
      runner.set(running);
    }
  }

  /**
   * Keeps interrupts away from here on, and forgets one that came: what closes a source must not be
   * disturbed. To be called by the lane's own tasks.
   */
  public void shield() {
    shielded = true;
    leave();
  }

  private void run() {
    int done = 0;
    int count = pending.get();
    while (count != 0) {
      if (done >= BURST) {
        workers.execute(burst);
        return;
      }
      if (!shielded) {
        runner.set(Thread.currentThread());
      }
      for (int i = 0; i < count; i++) {
        requireNonNull(tasks.poll()).run(); // a task is queued before it is counted
      }
      leave(); // before the count reaches 0: then the next burst may start on another worker
      done += count;
      count = pending.addAndGet(-count);
    }
    onIdle.run();
  }

  private void leave() {
    Thread current = Thread.currentThread();
    while (runner.get() != null && !runner.compareAndSet(current, null)) {
      Thread.onSpinWait(); // an interrupt is on its way: let it arrive, so that it can be forgotten
    }
    Thread.interrupted();
  }
}
