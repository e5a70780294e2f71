package dev.freshet.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.DefaultEventLoop;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** Runs test classes that do wrong, as the build would, and sees them fail. */
class RuntimeWatchTest {

  /** Every test of it passes, but a buffer leaks. */
  static class Leaking {
    @Nested
    class Inside {
      @Test
      void leaks() {
        LeakWatch.leak(LeakWatch.ON_PURPOSE);
      }
    }
  }

  /** Its test passes, since nobody looks at what happened on the event loop. */
  static class Blocking {
    @Test
    void blocks() throws InterruptedException {
      DefaultEventLoop loop = new DefaultEventLoop();
      loop.submit(() -> new CountDownLatch(1).await(5, TimeUnit.SECONDS));
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
    }
  }

  /** Does no wrong. */
  static class Clean {
    @Test
    void releases() throws InterruptedException {
      PooledByteBufAllocator.DEFAULT.buffer(1).release();
      assertThat(new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private static List<Throwable> failuresOf(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    assertThat(listener.getSummary().getTestsSucceededCount()).as("tests that pass").isEqualTo(1);
    return listener.getSummary().getFailures().stream().map(Failure::getException).toList();
  }

  @Test
  void classThatLeaksFails() {
    assertThat(failuresOf(Leaking.class))
        .singleElement()
        .satisfies(failure ->
            assertThat(failure)
                .hasMessageContaining("1 buffers have leaked")
                .hasMessageContaining(LeakWatch.ON_PURPOSE));
  }

  @Test
  void classWhoseEventLoopBlocksFails() {
    assertThat(failuresOf(Blocking.class))
        .singleElement()
        .satisfies(failure -> assertThat(failure).hasMessage("An event loop would have blocked."));
  }

  @Test
  void classThatDoesNoWrongPasses() {
    assertThat(failuresOf(Clean.class)).isEmpty();
  }
}
