package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Collections;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrainTest {
  private final TestResponse response = TestResponse.chunked();
  private final Drain drain = response.drain;
  private final Outlet outlet = response.outlet;
  private final RecordingWire wire = response.wire;

  @Test
  void headGoesOutWithTheFirstItem() {
    assertThat(wire.calls()).isEmpty();
    outlet.offer("a");
    response.loop();
    assertThat(wire.calls()).containsExactly("head", "body", "flush");
    drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void emptySourceIsACompleteResponse() {
    outlet.complete();
    response.loop();
    assertThat(wire.calls()).containsExactly("head", "end", "flush");
    assertThat(response.endings).isEmpty();
    wire.written();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void shortStreamIsOneFlush() {
    outlet.offer("a");
    outlet.complete();
    response.loop();
    assertThat(wire.calls()).containsExactly("head", "body", "end", "flush");
    wire.allWritten();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void failureBeforeTheFirstItemIsARefusal() {
    IllegalStateException failure = new IllegalStateException("early");
    outlet.fail(failure);
    response.loop();
    assertThat(wire.calls()).containsExactly("refuse", "flush");
    wire.allWritten();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).isSameAs(failure);
  }

  @Test
  void failureSendsWhatIsAcceptedAndThenBreaksOff() {
    outlet.offer("a");
    outlet.fail(new IllegalStateException("late"));
    response.loop();
    assertThat(wire.calls()).containsExactly("head", "body", "abort", "flush");
    assertThat(wire.body()).isEqualTo("1\r\na\r\n");
    wire.allWritten();
    assertThat(response.endings).containsExactly(Ending.FAILED);
  }

  @Test
  void oneBatchIsUnderWayWhileTheNextGathers() {
    outlet.offer("a");
    response.loop();
    outlet.offer("b");
    outlet.offer("c");
    response.loop();
    assertThat(wire.count("body")).isEqualTo(1);
    wire.written();
    assertThat(wire.count("body")).isEqualTo(2);
    assertThat(wire.body()).endsWith("1\r\nb\r\n1\r\nc\r\n");
    wire.written();
    drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void endWaitsForTheBatchBeforeIt() {
    outlet.offer("a");
    response.loop();
    outlet.complete();
    response.loop();
    assertThat(wire.count("end")).isZero();
    wire.written();
    assertThat(wire.count("end")).isEqualTo(1);
    wire.written();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void firstEndCounts() {
    outlet.complete();
    outlet.fail(new IllegalStateException("too late"));
    response.loop();
    wire.allWritten();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void itemsAndEndsAfterTheEndAreReleasedAndNeverWritten() {
    outlet.offer("a");
    outlet.complete();
    response.loop();
    ByteBuf late = Unpooled.buffer().writeByte('b');
    outlet.offer(late);
    outlet.complete();
    outlet.fail(new IllegalStateException("too late"));
    response.loop();
    wire.allWritten();
    response.loop();
    assertThat(late.refCnt()).isZero();
    assertThat(wire.calls()).containsExactly("head", "body", "end", "flush");
    assertThat(wire.body()).isEqualTo("1\r\na\r\n");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(drain.batch().takeLarge()).as("what nobody would release").isNull();
  }

  @Test
  void lostConnectionIsAClientGone() {
    outlet.offer("a");
    response.loop();
    outlet.offer("b");
    wire.lost();
    assertThat(response.endings).containsExactly(Ending.CLIENT_GONE);
    assertThat(drain.closed()).isTrue();
  }

  @Test
  void completeBodyThatCannotBeWrittenIsAClientGone() {
    outlet.offer("a");
    outlet.complete();
    response.loop();
    wire.lost();
    assertThat(response.endings).containsExactly(Ending.CLIENT_GONE);
  }

  @Test
  void cancelEndsOnceAndWritesNothingMore() {
    outlet.offer("a");
    drain.cancel(Ending.SHUT_DOWN);
    drain.cancel(Ending.CLIENT_GONE);
    outlet.complete();
    response.loop();
    assertThat(response.endings).containsExactly(Ending.SHUT_DOWN);
    assertThat(wire.calls()).isEmpty();
  }

  @Test
  void lateWriteAfterTheCancelChangesNothing() {
    outlet.offer("a");
    response.loop();
    drain.cancel(Ending.CLIENT_GONE);
    wire.allWritten();
    assertThat(response.endings).containsExactly(Ending.CLIENT_GONE);
    assertThat(wire.count("flush")).isEqualTo(1);
  }

  @Test
  void producerThatWaitsIsToldOnceThereIsRoom() {
    AtomicInteger told = new AtomicInteger();
    drain.onRoom(told::incrementAndGet);
    outlet.offer("x".repeat(Window.HIGH_WATER));
    response.loop();
    assertThat(outlet.room()).isZero();
    assertThat(outlet.park()).isTrue();
    assertThat(told).hasValue(0);
    wire.written();
    assertThat(told).hasValue(1);
    drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void producerThatWaitsFillsTheSameBufferAgainAndAgain() {
    CountingAllocator allocator = new CountingAllocator();
    TestResponse fast = new TestResponse(true, Items.BYTES, allocator);
    byte[] block = new byte[Window.HIGH_WATER];
    Iterable<byte[]> blocks = Collections.nCopies(64, block);
    fast.start(Source.of(blocks).open(fast.outlet, fast.lane));
    fast.run();
    assertThat(fast.endings).containsExactly(Ending.COMPLETED);
    assertThat(fast.drain.tally().items()).isEqualTo(64);
    assertThat(allocator.buffers()).isEqualTo(1);
  }

  @Test
  void streamThatEndsWhileItsProducerHasNotComeBackKeepsNoBuffer() {
    UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
    TestResponse parked = new TestResponse(true, Items.TEXT, allocator);
    parked.outlet.offer("x".repeat(Window.HIGH_WATER));
    parked.loop();
    assertThat(parked.outlet.park()).isTrue();
    parked.wire.written();
    assertThat(allocator.metric().usedHeapMemory()).as("kept for the producer").isPositive();
    parked.drain.cancel(Ending.CLIENT_GONE);
    assertThat(allocator.metric().usedHeapMemory()).isZero();
  }

  @Test
  void responseWithoutMemoryForItsBytesFailsAndNobodyElse() {
    TestResponse poor = new TestResponse(true, Items.TEXT, new PoorAllocator(1));
    poor.outlet.offer("a");
    poor.loop();
    assertThat(poor.wire.calls()).containsExactly("refuse", "flush");
    poor.wire.allWritten();
    assertThat(poor.endings).containsExactly(Ending.FAILED);
    assertThat(poor.cause).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void eventLoopThatIsShutDownTakesNothingMore() {
    Drain late =
        new Drain(
            wire,
            PooledByteBufAllocator.DEFAULT,
            task -> {
              throw new RejectedExecutionException("shut down");
            },
            (ending, cause) -> {});
    Outlet closed = new Outlet(Items.UNDECLARED, late);
    closed.offer("a");
    assertThat(late.closed()).isTrue();
    closed.offer("b");
    closed.complete();
    assertThat(wire.calls()).isEmpty();
  }
}
