package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatchTest {
  private final Batch batch = new Batch();
  private final ByteBuf buffer = Unpooled.buffer();

  @Test
  void emptyBatchHasNothingToTakeOrToHold() {
    assertThat(batch.take()).isNull();
    assertThat(batch.hold()).isNull();
  }

  @Test
  void whatWasPutIsTakenOnce() {
    batch.hold();
    batch.put(buffer);
    assertThat(batch.take()).isSameAs(buffer);
    assertThat(batch.take()).isNull();
  }

  @Test
  void heldBufferIsNotTaken() {
    batch.hold();
    batch.put(buffer);
    assertThat(batch.hold()).isSameAs(buffer);
    assertThat(batch.take()).isNull();
    batch.put(buffer);
    assertThat(batch.take()).isSameAs(buffer);
  }

  @Test
  void holdMayEndWithNothing() {
    batch.hold();
    batch.put(null);
    assertThat(batch.take()).isNull();
    assertThat(batch.hold()).isNull();
  }

  @Test
  void secondProducerIsTurnedAwayAndTheFirstGoesOn() {
    batch.hold();
    assertThatThrownBy(batch::hold)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two threads")
        .hasMessageContaining("rule 1.3");
    batch.put(buffer);
    assertThat(batch.take()).isSameAs(buffer);
  }

  @Test
  void writtenBufferIsEmptyAndIsGivenOnce() {
    batch.reuse(buffer.writeByte(1));
    ByteBuf spare = batch.spare();
    assertThat(spare).isSameAs(buffer);
    assertThat(spare.isReadable()).isFalse();
    assertThat(spare.refCnt()).isEqualTo(1);
    assertThat(batch.spare()).isNull();
  }

  @Test
  void bufferThatSomebodyElseHasIsNotFilledAgain() {
    batch.reuse(buffer.retain());
    assertThat(batch.spare()).isNull();
    assertThat(buffer.refCnt()).isEqualTo(1);
  }

  @Test
  void hugeBufferIsNotKept() {
    ByteBuf huge = Unpooled.buffer(2 * Window.HIGH_WATER + 1);
    batch.reuse(huge);
    assertThat(batch.spare()).isNull();
    assertThat(huge.refCnt()).isZero();
  }

  @Test
  void oneBufferIsKept() {
    ByteBuf second = Unpooled.buffer();
    batch.reuse(buffer);
    batch.reuse(second);
    assertThat(second.refCnt()).isZero();
    assertThat(batch.spare()).isSameAs(buffer);
  }

  @Test
  void discardReleasesWhatIsPutAndWhatIsKept() {
    ByteBuf kept = Unpooled.buffer();
    batch.hold();
    batch.put(buffer);
    batch.reuse(kept);
    batch.discard();
    assertThat(buffer.refCnt()).isZero();
    assertThat(kept.refCnt()).isZero();
    batch.discard();
  }

  @Test
  void whateverIsPutIsTakenExactlyOnceWhileBothSidesRace() throws InterruptedException {
    int count = 100_000;
    AtomicBoolean producing = new AtomicBoolean(true);
    AtomicLong taken = new AtomicLong();
    Thread taker =
        new Thread(() -> {
          while (producing.get()) {
            taken.addAndGet(sizeOf(batch.take()));
          }
        });
    taker.start();
    for (int i = 0; i < count; i++) {
      ByteBuf held = batch.hold();
      batch.put((held == null ? Unpooled.buffer(16) : held).writeByte(i));
    }
    producing.set(false);
    taker.join(10_000);
    assertThat(taken.get() + sizeOf(batch.take())).isEqualTo(count);
  }

  private static int sizeOf(ByteBuf taken) {
    if (taken == null) {
      return 0;
    }
    int size = taken.readableBytes();
    taken.release();
    return size;
  }
}
