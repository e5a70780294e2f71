package dev.freshet.stream;

import static dev.freshet.stream.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freshet.Ending;
import dev.freshet.Generator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GeneratorPumpTest {
  private final TestResponse response = TestResponse.chunked();
  private final RecordingWire wire = response.wire;
  private final List<String> record = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * For generators that wait: the lane on a thread of its own, while the test is the event loop.
   */
  private final PoolWorkers threads = new PoolWorkers(1);

  private final Lane lane = new Lane(threads, ImmediateEventExecutor.INSTANCE, () -> {});

  @AfterEach
  void close() {
    threads.close();
  }

  private Pump started(Generator<?> generator) {
    Pump pump = Source.of(generator).open(response.outlet, response.lane);
    response.start(pump);
    return pump;
  }

  private Pump startedOnThread(Generator<?> generator) {
    Pump pump = Source.of(generator).open(response.outlet, lane);
    response.drain.onRoom(pump::goOn);
    lane.execute(pump);
    lane.execute(ended::countDown);
    return pump;
  }

  private void awaitEnd() throws InterruptedException {
    assertThat(ended.await(10, TimeUnit.SECONDS)).as("the generator ends").isTrue();
  }

  private void leave() {
    response.drain.cancel(Ending.CLIENT_GONE);
    lane.interrupt();
  }

  @Test
  void itemsOfAFastGeneratorShareOneWrite() {
    Pump pump =
        started(out -> {
          for (int i = 0; i < 1_000; i++) {
            out.yield("x");
          }
        });
    response.run();
    assertThat(wire.calls()).containsExactly("head", "body", "end", "flush");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(pump.released()).isTrue();
  }

  @Test
  void itemIsCopiedBeforeYieldReturns() {
    byte[] block = {'a'};
    started(out -> {
      out.yield(block);
      block[0] = 'b';
      out.yield(block);
    });
    response.run();
    assertThat(wire.body()).isEqualTo("1\r\na\r\n1\r\nb\r\n");
  }

  @Test
  void failureComesAfterTheItemsBeforeIt() {
    started(out -> {
      out.yield("x");
      throw new IOException("disk");
    });
    response.run();
    assertThat(wire.body()).isEqualTo("1\r\nx\r\n");
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessage("disk");
  }

  @Test
  void failureBeforeTheFirstItemLeavesTheStatusOpen() {
    started(out -> {
      throw new StackOverflowError("deep");
    });
    response.run();
    assertThat(wire.calls()).contains("refuse").doesNotContain("head");
  }

  @Test
  void generatorOfAClientThatHasLeftBeforeIsNotRun() {
    response.drain.cancel(Ending.CLIENT_GONE);
    Pump pump = started(out -> record.add("run"));
    assertThat(record).isEmpty();
    assertThat(pump.released()).isTrue();
  }

  @Test
  void yieldFromGivesAllItemsInTheirPlaceAndClosesTheirSource() {
    Stream<String> stream = Stream.of("b", "c").onClose(() -> record.add("closed"));
    started(out -> {
      out.yield("a");
      out.yieldFrom(stream);
      out.yieldFrom(List.of("d"));
    });
    response.run();
    assertThat(wire.body()).isEqualTo("1\r\na\r\n1\r\nb\r\n1\r\nc\r\n1\r\nd\r\n");
    assertThat(record).containsExactly("closed");
  }

  @Test
  void itemsOfAnotherThreadAreTurnedAway() {
    AtomicReference<Throwable> refusal = new AtomicReference<>();
    ByteBuf late = Unpooled.buffer().writeByte('b');
    started(out -> {
      out.yield("a");
      Thread other = new Thread(() -> refusal.set(catchThrowable(() -> out.yield(late))), "other");
      other.start();
      other.join(10_000);
      out.yield("c");
    });
    response.run();
    assertThat(refusal.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A generator gives its items on the thread that runs it, and not on other.");
    assertThat(late.refCnt()).isZero();
    assertThat(wire.body()).isEqualTo("1\r\na\r\n1\r\nc\r\n");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void yieldWaitsWhileTheClientIsSlow() throws InterruptedException {
    AtomicInteger given = new AtomicInteger();
    startedOnThread(out -> {
      for (int i = 0; i < 10; i++) {
        out.yield("x".repeat(40_000));
        given.incrementAndGet();
      }
    });
    eventually("the window is full", () -> given.get() == 2 && response.outlet.room() == 0);
    while (ended.getCount() > 0) {
      response.loop();
      wire.allWritten();
      assertThat(given.get() * 40_000 - wire.body().length()).isLessThan(3 * 40_000);
    }
    awaitEnd();
    response.loop();
    wire.allWritten();
    assertThat(response.drain.tally().items()).isEqualTo(10);
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void leavingClientEndsAGeneratorThatWaitsAndNothingDisturbsItsCleanUp()
      throws InterruptedException {
    ByteBuf large = Unpooled.buffer().writeZero(200_000);
    Pump pump =
        startedOnThread(out -> {
          try {
            out.yield(large);
          } catch (CancellationException gone) {
            record.add("cancelled");
            throw gone;
          } finally {
            record.add("interrupted: " + Thread.currentThread().isInterrupted());
          }
        });
    eventually("the window is full", () -> response.outlet.room() < 8 * 1024);
    leave();
    awaitEnd();
    response.loop();
    assertThat(record).containsExactly("cancelled", "interrupted: false");
    assertThat(large.refCnt()).isZero();
    assertThat(pump.released()).isTrue();
  }

  @Test
  void itemThatNobodyWantsAnyMoreIsReleased() {
    ByteBuf unwanted = Unpooled.buffer().writeByte('x');
    started(out -> {
      response.drain.cancel(Ending.CLIENT_GONE);
      try {
        out.yield(unwanted);
      } catch (CancellationException gone) {
        record.add("cancelled");
      }
    });
    assertThat(record).containsExactly("cancelled");
    assertThat(unwanted.refCnt()).isZero();
  }

  @Test
  void leavingClientInterruptsAGeneratorThatBlocksElsewhere() throws InterruptedException {
    CountDownLatch blocking = new CountDownLatch(1);
    startedOnThread(out -> {
      blocking.countDown();
      try {
        new CountDownLatch(1).await();
      } finally {
        record.add("interrupted: " + Thread.currentThread().isInterrupted());
      }
    });
    assertThat(blocking.await(10, TimeUnit.SECONDS)).isTrue();
    leave();
    awaitEnd();
    assertThat(record).containsExactly("interrupted: false");
  }

  @Test
  void generatorThatRestoresItsInterruptWaitsAllTheSame() throws InterruptedException {
    startedOnThread(out -> {
      Thread.currentThread().interrupt();
      for (int i = 0; i < 3; i++) {
        out.yield("x".repeat(40_000));
      }
      record.add("interrupted: " + Thread.currentThread().isInterrupted());
    });
    eventually("it waits", () -> threadWaits());
    while (ended.getCount() > 0) {
      response.loop();
      wire.allWritten();
    }
    awaitEnd();
    response.loop();
    wire.allWritten();
    assertThat(record).containsExactly("interrupted: true");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  /** True iff the generator's thread rests: seen many times in a row, and never at work. */
  private static boolean threadWaits() {
    for (int i = 0; i < 200; i++) {
      boolean rests =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith(Workers.THREAD_NAME))
              .filter(thread -> thread.getState() != Thread.State.TERMINATED)
              .anyMatch(thread -> thread.getState() == Thread.State.WAITING);
      if (!rests) {
        return false;
      }
    }
    return true;
  }
}
