package dev.freshet.stream;

import static java.lang.invoke.MethodType.methodType;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Workers that are virtual threads: as many as there are bursts of work. */
final class VirtualWorkers implements Workers {
  /** What the event loop whose thread this is hands in during its turn. */
  private static final FastThreadLocal<Round> ROUND =
      new FastThreadLocal<>() {
        @Override
        protected Round initialValue() {
          return new Round();
        }
      };

  private final ThreadFactory threads;
  private final LongAdder busy = new LongAdder();

  private VirtualWorkers(ThreadFactory threads) {
    this.threads = threads;
  }

  /** Makes them, or returns null before JDK 21, which has no virtual threads. */
  static @Nullable VirtualWorkers ifSupported() {
    // Thread.ofVirtual().name(THREAD_NAME).factory(), in words that also load on JDK 17.
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    try {
      Class<?> type = lookup.findClass("java.lang.Thread$Builder$OfVirtual");
      Object builder = lookup.findStatic(Thread.class, "ofVirtual", methodType(type)).invoke();
      builder =
          lookup
              .findVirtual(type, "name", methodType(type, String.class))
              .invoke(builder, THREAD_NAME);
      return new VirtualWorkers(
          (ThreadFactory)
              lookup.findVirtual(type, "factory", methodType(ThreadFactory.class)).invoke(builder));
    } catch (ClassNotFoundException beforeJdk21) {
      return null;
    } catch (Throwable unexpected) {
      System.getLogger(Workers.class.getName())
          .log(Level.WARNING, "No virtual threads, a pool takes their place", unexpected);
      return null;
    }
  }

  @Override
  public void execute(Runnable task) {
    worker(task).start();
  }

  @Override
  public void execute(Runnable task, EventExecutor eventLoop) {
    ROUND.get().add(worker(task), this, eventLoop);
  }

  private Thread worker(Runnable task) {
    return threads.newThread(() -> {
      busy.increment();
      task.run();
      busy.decrement();
    });
  }

  @Override
  public void aside(Runnable task) {
    threads.newThread(task).start();
  }

  @Override
  public int busy() {
    return busy.intValue();
  }

  @Override
  public boolean crowded() {
    return false;
  }

  @Override
  public void close() {
    // Each thread ends with its task.
  }
}
