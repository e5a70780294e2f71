package dev.freshet.watch;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sees to it that no buffer leaks, by Netty's own detector in its most thorough level.
 *
 * <p>That detector reports what the garbage collector has found, which would be some time later. So
 * a check leaks a canary, a buffer made for that, and collects garbage until the canary is
 * reported: then whatever leaked before it has been reported, too.
 */
public final class LeakWatch {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final String CANARY = "leak canary ";

  /** The hint of a buffer that a test leaks on purpose: it is reported here, but not in the log. */
  static final String ON_PURPOSE = "leaked on purpose";

  private static final AtomicLong CANARIES = new AtomicLong();
  private static final Queue<String> REPORTS = new ConcurrentLinkedQueue<>();

  private LeakWatch() {}

  /** Begins to watch; only buffers of Netty classes that are loaded after this are seen. */
  static void begin() {
    // Where a buffer was made and handed on says enough; a record of every write takes most of the
    // time.
    System.setProperty("io.netty.leakDetection.acquireAndReleaseOnly", "true");
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new Detectors());
  }

  /** Takes the reports of all buffers that have leaked so far and are not referred to any more. */
  public static List<String> take() throws InterruptedException {
    awaitCanary();
    List<String> taken = new ArrayList<>();
    for (String report = REPORTS.poll(); report != null; report = REPORTS.poll()) {
      if (!report.contains(CANARY)) {
        taken.add(report);
      }
    }
    return taken;
  }

  static void check() throws InterruptedException {
    List<String> leaks = take();
    if (!leaks.isEmpty()) {
      throw new AssertionError(leaks.size() + " buffers have leaked.\n" + String.join("\n", leaks));
    }
  }

  private static void awaitCanary() throws InterruptedException {
    String canary = CANARY + CANARIES.incrementAndGet();
    leak(canary);
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (REPORTS.stream().noneMatch(report -> report.contains(canary))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The leak detector does not report a leaked buffer.");
      }
      System.gc();
      Thread.onSpinWait();
      PooledByteBufAllocator.DEFAULT.buffer(1).release(); // whoever allocates hears of leaks
    }
  }

  /** Forgets a buffer. */
  static void leak(String hint) {
    ByteBuf forgotten = PooledByteBufAllocator.DEFAULT.buffer(1);
    forgotten.touch(hint);
  }

  private static final class Detectors extends ResourceLeakDetectorFactory {
    @Override
    @SuppressWarnings("deprecation") // the one method that must be there is the deprecated one
    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
        Class<T> resource, int samplingInterval, long maxActive) {
      return new Detector<>(resource);
    }

    @Override
    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
        Class<T> resource, int samplingInterval) {
      return new Detector<>(resource);
    }
  }

  private static final class Detector<T> extends ResourceLeakDetector<T> {
    Detector(Class<?> resource) {
      super(resource, 1);
    }

    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resource, String records) {
      if (!records.contains(CANARY) && !records.contains(ON_PURPOSE)) {
        super.reportTracedLeak(resource, records);
      }
      REPORTS.add(records);
    }

    @Override
    protected void reportUntracedLeak(String resource) {
      super.reportUntracedLeak(resource);
      REPORTS.add("A " + resource + " has leaked, and its records are not kept.");
    }
  }
}
