package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interrupts that come at any time, on one worker that the next lane gets right after. */
class LaneRaceTest {
  private static final int ROUNDS = 20_000;

  private final PoolWorkers worker = new PoolWorkers(1);
  private final AtomicInteger strays = new AtomicInteger();

  /** True iff there is somebody to be interrupted. */
  private final AtomicBoolean on = new AtomicBoolean(true);

  private volatile Lane current = new Lane(worker, ImmediateEventExecutor.INSTANCE, () -> {});

  @AfterEach
  void close() {
    worker.close();
  }

  @Test
  void interruptNeverReachesTheNextLane() throws InterruptedException {
    Thread interrupter = interrupter();
    CountDownLatch done = new CountDownLatch(ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
      Lane lane = new Lane(worker, ImmediateEventExecutor.INSTANCE, () -> {});
      lane.execute(() -> beInterrupted(lane));
      new Lane(worker, ImmediateEventExecutor.INSTANCE, () -> {})
          .execute(() -> {
            count(Thread.interrupted());
            done.countDown();
          });
    }
    assertNoStrays(done, interrupter);
  }

  @Test
  void interruptNeverComesAfterTheShield() throws InterruptedException {
    Thread interrupter = interrupter();
    CountDownLatch done = new CountDownLatch(ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
      Lane lane = new Lane(worker, ImmediateEventExecutor.INSTANCE, () -> {});
      lane.execute(() -> {
        beInterrupted(lane);
        lane.shield();
        for (int spin = 0; spin < 20; spin++) {
          count(Thread.currentThread().isInterrupted());
        }
      });
      lane.execute(() -> {
        count(Thread.currentThread().isInterrupted());
        done.countDown();
      });
    }
    assertNoStrays(done, interrupter);
  }

  /** Has the interrupter aim at a lane, and goes on at the moment when it may well strike. */
  private void beInterrupted(Lane lane) {
    current = lane;
    for (int spin = 0; spin < 50 && !Thread.currentThread().isInterrupted(); spin++) {
      Thread.onSpinWait();
    }
  }

  private void count(boolean stray) {
    if (stray) {
      strays.incrementAndGet();
    }
  }

  private Thread interrupter() {
    Thread thread =
        new Thread(() -> {
          while (on.get()) {
            current.interrupt();
          }
        });
    thread.start();
    return thread;
  }

  private void assertNoStrays(CountDownLatch done, Thread interrupter) throws InterruptedException {
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    on.set(false);
    interrupter.join(10_000);
    assertThat(strays).hasValue(0);
  }
}
