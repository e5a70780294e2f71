package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundTest {
  private final Round round = new Round();
  private final ManualWorkers starter = new ManualWorkers();
  private final AtomicInteger ran = new AtomicInteger();

  private List<Thread> threads(int count) {
    return Stream.generate(() -> new Thread(ran::incrementAndGet)).limit(count).toList();
  }

  private void add(List<Thread> threads, EventExecutor eventLoop) {
    threads.forEach(thread -> round.add(thread, starter, eventLoop));
  }

  private void assertRun(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(10_000);
    }
    assertThat(ran).hasValue(threads.size());
  }

  @Test
  void threadStartsWhenTheTurnIsOver() throws InterruptedException {
    EmbeddedChannel channel = new EmbeddedChannel();
    List<Thread> one = threads(1);
    add(one, channel.eventLoop());
    assertThat(one.get(0).getState()).isEqualTo(Thread.State.NEW);
    channel.runPendingTasks();
    assertRun(one);
  }

  @Test
  void severalStartTogether() throws InterruptedException {
    EmbeddedChannel channel = new EmbeddedChannel();
    List<Thread> several = threads(3);
    add(several, channel.eventLoop());
    assertThat(several).allMatch(thread -> thread.getState() == Thread.State.NEW);
    channel.runPendingTasks();
    assertRun(several);
  }

  @Test
  void nextTurnHasItsOwn() throws InterruptedException {
    EmbeddedChannel channel = new EmbeddedChannel();
    List<Thread> both = threads(2);
    add(both.subList(0, 1), channel.eventLoop());
    channel.runPendingTasks();
    both.get(0).join(10_000);
    assertThat(ran).hasValue(1);
    add(both.subList(1, 2), channel.eventLoop());
    channel.runPendingTasks();
    assertRun(both);
  }

  @Test
  void turnThatFailsLeavesTheNextOneAlone() throws InterruptedException {
    EmbeddedChannel channel = new EmbeddedChannel();
    List<Thread> both = threads(2);
    both.get(0).start();
    both.get(0).join(10_000);
    add(both.subList(0, 1), channel.eventLoop()); // which cannot be started again
    channel.runPendingTasks();
    add(both.subList(1, 2), channel.eventLoop());
    channel.runPendingTasks();
    assertRun(both);
  }

  @Test
  void nothingGetsLostWhenTheEventLoopIsShutDown() throws InterruptedException {
    DefaultEventExecutor over = new DefaultEventExecutor();
    over.shutdownGracefully(0, 0, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
    List<Thread> late = threads(2);
    add(late, over);
    assertRun(late);
  }
}
