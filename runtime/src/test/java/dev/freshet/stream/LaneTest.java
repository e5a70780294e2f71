package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final ManualWorkers byHand = new ManualWorkers();
  private final PoolWorkers threads = new PoolWorkers(4);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void tasksRunInOrder() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    List<Integer> ran = new ArrayList<>();
    IntStream.range(0, 5).forEach(i -> lane.execute(() -> ran.add(i)));
    byHand.workAll();
    assertThat(ran).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void oneWorkerIsSentForAllTasksThatWait() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    IntStream.range(0, 5).forEach(i -> lane.execute(() -> {}));
    assertThat(byHand.waiting()).isEqualTo(1);
  }

  @Test
  void taskOfATaskRunsAfterItInTheSameBurst() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    List<String> ran = new ArrayList<>();
    lane.execute(() -> {
      lane.execute(() -> ran.add("inner"));
      ran.add("outer");
    });
    byHand.work();
    assertThat(ran).containsExactly("outer", "inner");
  }

  @Test
  void busyLaneHandsItsWorkerOnAndLosesNothing() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    AtomicInteger ran = new AtomicInteger();
    Runnable again =
        new Runnable() {
          @Override
          public void run() {
            if (ran.incrementAndGet() < 100) {
              lane.execute(this);
            }
          }
        };
    lane.execute(again);
    byHand.work();
    assertThat(ran.get()).isLessThan(100);
    assertThat(byHand.waiting()).isEqualTo(1);
    byHand.workAll();
    assertThat(ran).hasValue(100);
  }

  @Test
  void tasksOfManyThreadsRunOneAtATimeAndEachThreadsInOrder() throws InterruptedException {
    Lane lane = new Lane(threads, ImmediateEventExecutor.INSTANCE, () -> {});
    AtomicBoolean inside = new AtomicBoolean();
    AtomicInteger collisions = new AtomicInteger();
    List<List<Integer>> ran = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    CountDownLatch done = new CountDownLatch(3 * 5_000);
    for (List<Integer> mine : ran) {
      new Thread(() ->
          IntStream.range(0, 5_000)
              .forEach(i ->
                  lane.execute(() -> {
                    if (!inside.compareAndSet(false, true)) {
                      collisions.incrementAndGet();
                    }
                    mine.add(i);
                    inside.set(false);
                    done.countDown();
                  })))
          .start();
    }
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(collisions).hasValue(0);
    List<Integer> inOrder = IntStream.range(0, 5_000).boxed().toList();
    assertThat(ran).allSatisfy(list -> assertThat(list).isEqualTo(inOrder));
  }

  @Test
  void interruptReachesATaskThatBlocks() throws InterruptedException {
    Lane lane = new Lane(threads, ImmediateEventExecutor.INSTANCE, () -> {});
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    lane.execute(() -> {
      blocked.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException expected) {
        interrupted.countDown();
      }
    });
    assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
    lane.interrupt();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void interruptOfAnIdleLaneHasNoEffect() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    AtomicBoolean seen = new AtomicBoolean();
    lane.interrupt();
    lane.execute(() -> seen.set(Thread.interrupted()));
    byHand.workAll();
    lane.interrupt();
    assertThat(seen).isFalse();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void interruptDoesNotOutliveItsBurst() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    lane.execute(lane::interrupt);
    byHand.workAll();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void shieldForgetsAnInterruptAndKeepsLaterOnesAway() {
    Lane lane = new Lane(byHand, ImmediateEventExecutor.INSTANCE, () -> {});
    List<Boolean> seen = new ArrayList<>();
    lane.execute(() -> {
      lane.interrupt();
      seen.add(Thread.currentThread().isInterrupted());
      lane.shield();
      seen.add(Thread.currentThread().isInterrupted());
      lane.interrupt();
      seen.add(Thread.currentThread().isInterrupted());
    });
    lane.execute(() -> {
      lane.interrupt();
      seen.add(Thread.currentThread().isInterrupted());
    });
    byHand.workAll();
    assertThat(seen).containsExactly(true, false, false, false);
  }
}
