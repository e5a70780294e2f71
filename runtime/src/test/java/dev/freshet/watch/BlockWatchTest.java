package dev.freshet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;

class BlockWatchTest {

  @Test
  void eventLoopThatBlocksIsCaughtEvenIfItsOwnerSwallowsThat() throws InterruptedException {
    EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      CountDownLatch never = new CountDownLatch(1);
      boolean inTime =
          loop.submit(() -> never.await(5, TimeUnit.SECONDS)).await(10, TimeUnit.SECONDS);
      assertThat(inTime).isTrue();
      assertThat(BlockWatch.take())
          .singleElement()
          .isInstanceOf(BlockingOperationError.class)
          .satisfies(error -> assertThat(error.getMessage()).contains("park"));
    } finally {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void otherThreadsMayBlock() throws InterruptedException {
    assertThat(new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(BlockWatch.take()).isEmpty();
  }
}
