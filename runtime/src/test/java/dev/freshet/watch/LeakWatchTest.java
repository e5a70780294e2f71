package dev.freshet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.Test;

class LeakWatchTest {

  @Test
  void detectionIsParanoid() {
    assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
  }

  @Test
  void leakedBufferIsReportedWithWhereItWasLastSeen() throws InterruptedException {
    LeakWatch.leak(LeakWatch.ON_PURPOSE);
    assertThat(LeakWatch.take())
        .singleElement()
        .asString()
        .contains(LeakWatch.ON_PURPOSE, "LeakWatchTest");
  }

  @Test
  void releasedBufferIsNotReported() throws InterruptedException {
    PooledByteBufAllocator.DEFAULT.buffer(1).touch("somebody releases this one").release();
    assertThat(LeakWatch.take()).isEmpty();
  }
}
