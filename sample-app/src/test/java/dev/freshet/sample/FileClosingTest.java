package dev.freshet.sample;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.server.FreshetServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file behind a stream is opened once and closed once, however the stream ends. */
class FileClosingTest {

  private final AtomicInteger opened = new AtomicInteger();
  private final BlockingQueue<Thread> closings = new LinkedBlockingQueue<>();
  private FreshetServer server;

  @BeforeEach
  void start() throws InterruptedException {
    ImageService service = new ImageService(new Blocks(this::open));
    assertThat(closings.poll(10, SECONDS)).as("closed by the constructor").isNotNull();
    opened.set(0);
    server =
        FreshetServer.builder()
            .host("127.0.0.1")
            .port(0)
            .handler(new ImageServiceHandler(service))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(closings).as("closed once more").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/image/stream-no-async",
        "/image/stream-no-async-yield-from",
        "/image/stream-no-async-no-annotation"
      })
  void wholeStreamClosesItsFile(String path) throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.get(path);
      assertThat(client.chunks()).hasSize(3);
      assertClosedOnce();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/image/stream-no-async",
        "/image/stream-no-async-yield-from",
        "/image/stream-no-async-no-annotation"
      })
  void clientThatLeavesClosesTheFile(String path) throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.get(path + "?delayMs=10000");
      assertThat(client.chunk()).hasSize(Blocks.SIZE);
      assertThat(closings).isEmpty();
    }
    assertClosedOnce();
  }

  /** The deadline is shorter than the rest, so that the sleeping worker has to be interrupted. */
  private void assertClosedOnce() throws InterruptedException {
    Thread closing = closings.poll(5, SECONDS);
    assertThat(closing).as("the thread that closed the file").isNotNull();
    assertThat(opened).hasValue(1);
  }

  private InputStream open() {
    opened.incrementAndGet();
    return new ByteArrayInputStream(new byte[2 * Blocks.SIZE + 1]) {
      @Override
      public void close() throws IOException {
        closings.add(Thread.currentThread());
        super.close();
      }
    };
  }
}
