package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final int SMALL = 16;
  private static final int LARGE = 16 * 1024;

  private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
  private final Batch batch = new Batch(allocator);

  @AfterEach
  void nothingIsLeft() {
    batch.discard();
    assertThat(allocator.metric().usedHeapMemory()).isZero();
    assertThat(allocator.metric().usedDirectMemory()).isZero();
  }

  private void put(int room, String text) {
    ByteBuf held = batch.hold(room);
    held.writeCharSequence(text, StandardCharsets.US_ASCII);
    batch.put(held);
  }

  private String take() {
    ByteBuf taken = batch.take(0);
    if (taken == null) {
      return "";
    }
    String text = taken.toString(StandardCharsets.US_ASCII);
    taken.release();
    return text;
  }

  @Test
  void emptyBatchHasNothingToTake() {
    assertThat(batch.take(0)).isNull();
  }

  @Test
  void whatWasPutIsTakenOnce() {
    put(SMALL, "small");
    assertThat(take()).isEqualTo("small");
    assertThat(take()).isEmpty();
    put(LARGE, "large");
    assertThat(take()).isEqualTo("large");
    assertThat(take()).isEmpty();
  }

  @Test
  void itemsOfAllSizesKeepTheirOrder() {
    put(SMALL, "a");
    put(LARGE, "B");
    put(SMALL, "c");
    assertThat(take()).isEqualTo("aBc");
    put(LARGE, "D");
    put(SMALL, "e");
    put(LARGE, "F");
    assertThat(take()).isEqualTo("DeF");
    assertThat(take()).isEmpty();
  }

  @Test
  void smallItemsAreTakenWhileTheNextOneIsHeld() {
    put(SMALL, "a");
    ByteBuf held = batch.hold(SMALL).writeByte('b');
    assertThat(take()).isEqualTo("a");
    assertThat(take()).isEmpty();
    batch.put(held);
    assertThat(take()).isEqualTo("b");
  }

  @Test
  void largeBufferIsNotTakenWhileItIsHeld() {
    put(LARGE, "a");
    ByteBuf held = batch.hold(LARGE).writeByte('b');
    assertThat(batch.take(0)).isNull();
    batch.put(held);
    assertThat(take()).isEqualTo("ab");
  }

  @Test
  void holdMayEndWithNothing() {
    batch.put(batch.hold(SMALL));
    assertThat(batch.take(0)).isNull();
  }

  @Test
  void secondProducerIsTurnedAwayAndTheFirstGoesOn() {
    ByteBuf held = batch.hold(LARGE).writeByte('a');
    assertThatThrownBy(() -> batch.hold(LARGE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two threads")
        .hasMessageContaining("rule 1.3");
    batch.put(held);
    assertThat(take()).isEqualTo("a");
  }

  @Test
  void failedAllocationLeavesTheBatchAsItWas() {
    Batch poor = new Batch(new PoorAllocator(1));
    assertThatThrownBy(() -> poor.hold(LARGE)).isInstanceOf(OutOfMemoryError.class);
    ByteBuf held = poor.hold(LARGE).writeByte('a');
    poor.put(held);
    assertThat(poor.take(0)).isSameAs(held);
    held.release();
  }

  @Test
  void writtenBufferIsFilledAgain() {
    put(LARGE, "a");
    ByteBuf written = batch.take(0);
    batch.reuse(written);
    assertThat(written.isReadable()).isFalse();
    ByteBuf held = batch.hold(LARGE);
    assertThat(held).isSameAs(written);
    batch.put(held);
  }

  @Test
  void writtenBufferTakesWhatIsGatheredNext() {
    put(SMALL, "a");
    ByteBuf written = batch.take(0);
    batch.reuse(written);
    put(SMALL, "b");
    ByteBuf next = batch.take(0);
    assertThat(next).isSameAs(written);
    next.release();
  }

  @Test
  void keptBufferThatIsTooSmallIsReleased() {
    ByteBuf small = allocator.directBuffer(8, 8);
    batch.reuse(small);
    put(SMALL, "123456789");
    assertThat(take()).isEqualTo("123456789");
    assertThat(small.refCnt()).isZero();
  }

  @Test
  void bufferThatSomebodyElseHasIsNotFilledAgain() {
    ByteBuf shared = allocator.buffer(LARGE);
    batch.reuse(shared.retain());
    assertThat(shared.refCnt()).isEqualTo(1);
    ByteBuf held = batch.hold(LARGE);
    assertThat(held).isNotSameAs(shared);
    batch.put(held);
    shared.release();
  }

  @Test
  void hugeBufferIsNotKept() {
    ByteBuf huge = Unpooled.buffer(2 * Window.HIGH_WATER + 1);
    batch.reuse(huge);
    assertThat(huge.refCnt()).isZero();
  }

  @Test
  void oneBufferIsKept() {
    ByteBuf first = allocator.buffer(LARGE);
    ByteBuf second = allocator.buffer(LARGE);
    batch.reuse(first);
    batch.reuse(second);
    assertThat(first.refCnt()).isEqualTo(1);
    assertThat(second.refCnt()).isZero();
  }

  @Test
  void discardReleasesWhatIsPutAndWhatIsKept() {
    put(LARGE, "a");
    batch.reuse(allocator.buffer(LARGE));
    batch.discard();
    assertThat(allocator.metric().usedHeapMemory()).isZero();
  }

  @Test
  void whateverIsPutIsTakenOnceAndInOrderWhileBothSidesRace() throws InterruptedException {
    int count = 100_000;
    AtomicBoolean producing = new AtomicBoolean(true);
    AtomicLong taken = new AtomicLong();
    AtomicLong wrong = new AtomicLong();
    Thread taker =
        new Thread(() -> {
          boolean last;
          do {
            last = !producing.get();
            ByteBuf bytes = batch.take(0);
            if (bytes != null) {
              while (bytes.isReadable(4)) {
                wrong.addAndGet(bytes.readInt() == taken.getAndIncrement() ? 0 : 1);
              }
              bytes.release();
            }
          } while (!last);
        });
    taker.start();
    for (int i = 0; i < count; i++) {
      while (i - taken.get() > 10_000 && taker.isAlive()) {
        Thread.onSpinWait(); // as the window would have it
      }
      ByteBuf held = batch.hold(i % 97 == 0 ? LARGE : SMALL);
      batch.put(held.writeInt(i));
    }
    producing.set(false);
    taker.join(10_000);
    assertThat(taken).hasValue(count);
    assertThat(wrong).hasValue(0);
  }
}
