package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VirtualWorkersTest {
  private static final boolean SUPPORTED = Runtime.version().feature() >= 21;

  @Test
  void theyExistFromJdk21On() {
    assertThat(VirtualWorkers.ifSupported() != null).isEqualTo(SUPPORTED);
  }

  @Test
  void theBestKindIsChosen() {
    Workers workers = Workers.start();
    assertThat(workers).isInstanceOf(SUPPORTED ? VirtualWorkers.class : PoolWorkers.class);
    workers.close();
  }

  @Test
  void eachTaskHasAVirtualThreadWithTheName() throws InterruptedException {
    assumeTrue(SUPPORTED, "virtual threads");
    Workers workers = Workers.start();
    AtomicReference<Thread> seen = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    workers.execute(() -> {
      seen.set(Thread.currentThread());
      done.countDown();
    });
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.get().getName()).isEqualTo(Workers.THREAD_NAME);
    assertThat(seen.get().toString()).startsWith("VirtualThread");
    assertThat(workers.crowded()).isFalse();
  }

  @Test
  void tenThousandTasksMayBlockAtOnce() throws InterruptedException {
    assumeTrue(SUPPORTED, "virtual threads");
    Workers workers = Workers.start();
    int count = 10_000;
    CountDownLatch allRun = new CountDownLatch(count);
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      workers.execute(() -> {
        allRun.countDown();
        try {
          allRun.await();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
        done.countDown();
      });
    }
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void lateTaskAfterTheCloseStillRuns() throws InterruptedException {
    assumeTrue(SUPPORTED, "virtual threads");
    Workers workers = Workers.start();
    workers.close();
    CountDownLatch done = new CountDownLatch(1);
    workers.execute(done::countDown);
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
