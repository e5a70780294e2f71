package dev.freshet.stream;

import static dev.freshet.stream.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolWorkersTest {
  private final PoolWorkers workers = new PoolWorkers(3);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger ran = new AtomicInteger();

  @AfterEach
  void close() {
    gate.countDown();
    workers.close();
  }

  private void block() {
    running.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    running.decrementAndGet();
    ran.incrementAndGet();
  }

  private void occupy(int count) {
    for (int i = 0; i < count; i++) {
      workers.execute(this::block);
    }
  }

  @Test
  void workersAreNamedDaemons() throws InterruptedException {
    AtomicReference<Thread> seen = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    workers.execute(() -> {
      seen.set(Thread.currentThread());
      done.countDown();
    });
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.get().getName()).isEqualTo("freshet-worker-1");
    assertThat(seen.get().isDaemon()).isTrue();
  }

  @Test
  void newThreadIsStartedBeforeATaskWaits() {
    occupy(3);
    eventually("all three run", () -> running.get() == 3);
    assertThat(workers.crowded()).isFalse();
  }

  @Test
  void idleThreadIsUsedBeforeANewOneIsStarted() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (int i = 1; i <= 200; i++) {
      int count = i;
      workers.execute(() -> {
        names.add(Thread.currentThread().getName());
        ran.incrementAndGet();
      });
      eventually("the task has run", () -> ran.get() == count);
      eventually("its thread is idle again", () -> idle("freshet-worker-1"));
    }
    assertThat(names).containsExactly("freshet-worker-1");
  }

  private static boolean idle(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .anyMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
  }

  @Test
  void atMostSoManyTasksRunAndTheRestIsCrowdedUntilItRuns() {
    occupy(5);
    eventually("three run", () -> running.get() == 3);
    assertThat(workers.crowded()).isTrue();
    gate.countDown();
    eventually("all five have run", () -> ran.get() == 5);
    assertThat(workers.crowded()).isFalse();
  }

  @Test
  void tasksOfOneTurnCallTheirWorkersAtItsEnd() throws Exception {
    DefaultEventLoop eventLoop = new DefaultEventLoop();
    try {
      Callable<Integer> turn =
          () -> {
            for (int i = 0; i < 50; i++) {
              workers.execute(ran::incrementAndGet, eventLoop);
            }
            return ran.get();
          };
      assertThat(eventLoop.submit(turn).get(10, TimeUnit.SECONDS)).isZero();
      eventually("every task has run", () -> ran.get() == 50);
    } finally {
      eventLoop.shutdownGracefully();
    }
  }

  @Test
  void blockedTaskDoesNotHoldUpTheOthersOfItsTurn() throws Exception {
    DefaultEventLoop eventLoop = new DefaultEventLoop();
    try {
      Runnable turn =
          () -> {
            workers.execute(this::block, eventLoop);
            workers.execute(this::block, eventLoop);
            workers.execute(ran::incrementAndGet, eventLoop);
            workers.execute(ran::incrementAndGet, eventLoop);
          };
      eventLoop.submit(turn).get(10, TimeUnit.SECONDS);
      eventually("two are blocked", () -> running.get() == 2);
      eventually("the others have run", () -> ran.get() == 2);
      eventually("no more than the two are busy", () -> workers.busy() == 2);
    } finally {
      eventLoop.shutdownGracefully();
    }
  }

  @Test
  void tasksOfAnEventLoopThatHasEndedStillRun() throws Exception {
    DefaultEventLoop eventLoop = new DefaultEventLoop();
    eventLoop.shutdownGracefully(0, 0, TimeUnit.SECONDS).get(10, TimeUnit.SECONDS);
    workers.execute(ran::incrementAndGet, eventLoop);
    eventually("the task has run", () -> ran.get() == 1);
  }

  @Test
  void whatWaitsWhenThePoolClosesStillRuns() {
    occupy(5);
    eventually("three run", () -> running.get() == 3);
    workers.close();
    gate.countDown();
    eventually("all five have run", () -> ran.get() == 5);
    assertThat(running).hasValue(0);
  }

  @Test
  void lateTaskAfterTheCloseStillRunsOnAWorker() throws InterruptedException {
    workers.close();
    AtomicReference<String> name = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    workers.execute(() -> {
      name.set(Thread.currentThread().getName());
      done.countDown();
    });
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(name.get()).startsWith(Workers.THREAD_NAME);
  }

  @Test
  void noTaskIsLostWhileThePoolCloses() {
    int rounds = 500;
    for (int i = 0; i < rounds; i++) {
      PoolWorkers closing = new PoolWorkers(1);
      closing.execute(ran::incrementAndGet);
      Thread closer = new Thread(closing::close);
      closer.start();
      closing.execute(ran::incrementAndGet);
      closing.execute(ran::incrementAndGet);
    }
    eventually("every task has run", () -> ran.get() == 3 * rounds);
    assertThat(ran).as("and none twice").hasValue(3 * rounds);
  }
}
