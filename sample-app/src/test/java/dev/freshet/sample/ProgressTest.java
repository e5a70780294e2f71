package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.server.FreshetServer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is on the wire before the next one exists. */
class ProgressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/story/stream",
        "/story/stream-no-async",
        "/story/stream-no-annotation",
        "/story/stream-no-async-no-annotation",
        "/story/stream-bytes",
        "/story/stream-no-async-bytes",
        "/story/stream-no-annotation-bytes",
        "/story/stream-no-async-no-annotation-bytes"
      })
  void lineIsSeenBeforeTheNextIsProduced(String path) throws IOException {
    GatedLines lines = new GatedLines();
    try (FreshetServer server = serve(lines);
        RawClient client = new RawClient(server.port())) {
      lines.gate.release();
      client.get(path);
      for (int seen = 1; seen <= lines.size(); seen++) {
        assertThat(new String(client.chunk(), UTF_8)).isEqualTo("line " + seen + "\n");
        assertThat(lines.produced).hasValue(seen);
        lines.gate.release();
      }
      assertThat(client.chunk()).isEmpty();
    }
  }

  private static FreshetServer serve(GatedLines lines) {
    return FreshetServer.builder()
        .host("127.0.0.1")
        .port(0)
        .handler(new StoryServiceHandler(new StoryService(lines)))
        .start();
  }

  /** Seven lines, each of which waits to be let through. */
  private static final class GatedLines extends AbstractList<String> {

    final Semaphore gate = new Semaphore(0);
    final AtomicInteger produced = new AtomicInteger();

    @Override
    public String get(int index) {
      try {
        if (!gate.tryAcquire(10, SECONDS)) {
          throw new IllegalStateException("line " + (index + 1) + " was not let through in time");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted at the gate", interrupted);
      }
      produced.incrementAndGet();
      return "line " + (index + 1) + "\n";
    }

    @Override
    public int size() {
      return 7;
    }
  }
}
