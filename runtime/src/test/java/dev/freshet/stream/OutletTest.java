package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.Ending;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutletTest {
  private final TestResponse response = TestResponse.chunked();
  private final Outlet outlet = response.outlet;
  private final RecordingWire wire = response.wire;

  @AfterEach
  void end() {
    outlet.discardRest();
    response.drain.cancel(Ending.CLIENT_GONE);
    response.loop();
  }

  @Test
  void eachItemIsOneChunkAndTheyShareOneWrite() {
    outlet.offer("one");
    outlet.offer(new byte[] {'t', 'w', 'o'});
    outlet.offer("a".repeat(17));
    assertThat(response.loop).as("the loop is woken once").hasSize(1);
    response.loop();
    assertThat(wire.calls()).containsExactly("head", "body", "flush");
    assertThat(wire.body()).isEqualTo("3\r\none\r\n3\r\ntwo\r\n11\r\n" + "a".repeat(17) + "\r\n");
  }

  @Test
  void withoutChunksTheBytesAreAsTheyAre() {
    TestResponse plain = new TestResponse(false, Items.UNDECLARED);
    plain.outlet.offer("one");
    plain.outlet.offer("two");
    plain.loop();
    assertThat(plain.wire.body()).isEqualTo("onetwo");
    plain.drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void emptyItemIsCountedAndSendsNothing() {
    outlet.offer("");
    outlet.offer(new byte[0]);
    outlet.offer(Unpooled.buffer());
    response.loop();
    assertThat(wire.body()).isEmpty();
    assertThat(response.drain.tally().items()).isEqualTo(3);
    assertThat(response.drain.tally().bytes()).isZero();
  }

  @Test
  void arrayMayBeReusedOnceItIsAccepted() {
    byte[] array = {'a'};
    outlet.offer(array);
    array[0] = 'b';
    outlet.offer(array);
    response.loop();
    assertThat(wire.body()).isEqualTo("1\r\na\r\n1\r\nb\r\n");
  }

  @Test
  void fullBatchHasNoMoreMemoryThanItNeeds() {
    while (outlet.room() > 0) {
      outlet.offer(new byte[8 * 1024]);
    }
    ByteBuf batch = response.drain.batch().hold(0);
    int unused = batch.capacity() - batch.readableBytes();
    response.drain.batch().put(batch);
    assertThat(batch.readableBytes()).isGreaterThan(Window.HIGH_WATER);
    assertThat(unused).isLessThan(1024);
  }

  @Test
  void byteBufIsReleasedOnceItIsAccepted() {
    ByteBuf item = Unpooled.buffer().writeByte('a');
    outlet.offer(item);
    assertThat(item.refCnt()).isZero();
  }

  @Test
  void closedOutletDiscardsAndDoesNotCount() {
    response.drain.cancel(Ending.CLIENT_GONE);
    ByteBuf item = Unpooled.buffer().writeByte('a');
    assertThat(outlet.offer(item)).isTrue();
    assertThat(item.refCnt()).isZero();
    assertThat(response.drain.tally().items()).isZero();
  }

  @Test
  void refusedByteBufIsReleasedToo() {
    TestResponse text = new TestResponse(true, Items.TEXT);
    ByteBuf item = Unpooled.buffer().writeByte('a');
    assertThatThrownBy(() -> text.outlet.offer(item)).isInstanceOf(IllegalArgumentException.class);
    assertThat(item.refCnt()).isZero();
  }

  @Test
  void releasedByteBufLeavesWhatIsAcceptedAsItIs() {
    ByteBuf released = Unpooled.buffer().writeByte('b');
    released.release();
    outlet.offer("a");
    assertThatThrownBy(() -> outlet.offer(released)).isInstanceOf(RuntimeException.class);
    outlet.fail(new IllegalStateException("a released item"));
    response.loop();
    assertThat(wire.body()).isEqualTo("1\r\na\r\n");
    assertThat(wire.calls()).contains("abort").doesNotContain("end");
  }

  @Test
  void failedFirstItemLeavesTheStatusOpen() {
    ByteBuf released = Unpooled.buffer().writeByte('b');
    released.release();
    assertThatThrownBy(() -> outlet.offer(released)).isInstanceOf(RuntimeException.class);
    response.loop();
    assertThat(wire.calls()).doesNotContain("head");
    outlet.fail(new IllegalStateException("a released item"));
    response.loop();
    assertThat(wire.calls()).contains("refuse").doesNotContain("head", "abort");
  }

  @Test
  void largeItemIsOneChunkInSlicesOfTheRoomThereIs() {
    String item = "x".repeat(200_000);
    assertThat(outlet.offer(item)).isFalse();
    assertThat(outlet.room()).isLessThan(8 * 1024);
    while (!outlet.offerRest()) {
      response.loop();
      wire.allWritten();
    }
    response.loop();
    assertThat(wire.body()).isEqualTo("30d40\r\n" + item + "\r\n");
    assertThat(response.drain.tally().items()).isEqualTo(1);
    assertThat(response.drain.tally().bytes()).isEqualTo(200_000);
  }

  @Test
  void largeByteBufIsHeldUntilItsLastSlice() {
    ByteBuf item = Unpooled.buffer().writeZero(100_000);
    assertThat(outlet.offer(item)).isFalse();
    assertThat(item.refCnt()).isEqualTo(1);
    response.loop();
    wire.allWritten();
    assertThat(outlet.offerRest()).isTrue();
    assertThat(item.refCnt()).isZero();
  }

  @Test
  void closedOutletLetsGoOfALargeItem() {
    ByteBuf item = Unpooled.buffer().writeZero(100_000);
    outlet.offer(item);
    response.drain.cancel(Ending.CLIENT_GONE);
    assertThat(outlet.offerRest()).isTrue();
    assertThat(item.refCnt()).isZero();
  }

  @Test
  void textThatAnotherThreadAppendsToNeverSendsMoreThanItsChunkSays() {
    offerOrRefuse(outlet, new GrowingText(16, 8));
    response.loop();
    assertThat(wire.body()).matches("(10\r\nx{16}\r\n|18\r\nx{24}\r\n)?");
  }

  @Test
  void textThatAnotherThreadAppendsToIsNeverWrittenPastItsBuffer() {
    byte[] memory = new byte[64 * 1024];
    TestResponse tight = new TestResponse(true, Items.TEXT, new FirstBytesOf(memory));
    offerOrRefuse(tight.outlet, new GrowingText(16, 4_096));
    tight.drain.cancel(Ending.CLIENT_GONE);
    assertThat(Arrays.copyOfRange(memory, 256, memory.length)).containsOnly(0);
  }

  private static void offerOrRefuse(Outlet outlet, Object item) {
    try {
      outlet.offer(item);
    } catch (IllegalStateException changedItsSize) {
      assertThat(changedItsSize).hasMessageContaining("changed its size");
    }
  }

  /** Gives out the beginning of an array: behind it one sees what is written past a buffer. */
  private static final class FirstBytesOf extends AbstractByteBufAllocator {
    private final byte[] memory;

    FirstBytesOf(byte[] memory) {
      this.memory = memory;
    }

    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
      return Unpooled.wrappedBuffer(memory, 0, initialCapacity).clear();
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
      return newHeapBuffer(initialCapacity, maxCapacity);
    }

    @Override
    public boolean isDirectBufferPooled() {
      return false;
    }
  }
}
