package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Sinks;

/** An item is on the wire before the next one is produced. */
@Timeout(20)
class PacingTest {
  private static final String LAST = "the last";
  private static final int ITEMS = 20;

  /** An iterable whose next item is there only when the test says so. */
  private static final class Tap implements Iterable<String>, Iterator<String> {
    private final BlockingQueue<String> items = new LinkedBlockingQueue<>();
    private String next = "";

    @Override
    public Iterator<String> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      try {
        next = items.take();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      return !next.equals(LAST);
    }

    @Override
    public String next() {
      if (next.equals(LAST)) {
        throw new NoSuchElementException();
      }
      return next;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain; charset=utf-8", "application/octet-stream", "image/png"})
  void pulledItemIsOutBeforeTheNextIsAskedFor(String mediaType) throws IOException {
    Tap tap = new Tap();
    try (TestServer server =
            TestServer.with(routes ->
                routes.get("/x", mediaType, request -> Body.text((Iterable<String>) tap)));
        RawClient client = server.client()) {
      assertOneByOne(client.get("/x"), tap.items::add, () -> tap.items.add(LAST));
    }
  }

  @Test
  void signalledItemIsOutBeforeTheNextIsPublished() throws IOException {
    SubmissionPublisher<String> publisher = new SubmissionPublisher<>();
    try (TestServer server = TestServer.text(request -> Body.text(publisher));
        RawClient client = server.client()) {
      client.get("/x");
      Deadline.until("somebody subscribes", publisher::hasSubscribers);
      assertOneByOne(client, publisher::submit, publisher::close);
    }
  }

  @Test
  void itemOfAReactiveSinkIsOutBeforeTheNextIsPublished() throws IOException {
    Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
    try (TestServer server = TestServer.text(request -> Body.text(sink.asFlux()));
        RawClient client = server.client()) {
      assertOneByOne(
          client.get("/x"),
          item -> sink.tryEmitNext(item).orThrow(),
          () -> sink.tryEmitComplete().orThrow());
    }
  }

  private static void assertOneByOne(RawClient client, Consumer<String> give, Runnable end)
      throws IOException {
    give.accept("item 1");
    RawResponse response = client.open();
    assertThat(response.nextText()).isEqualTo("item 1");
    for (int number = 2; number <= ITEMS; number++) {
      give.accept("item " + number);
      assertThat(response.nextText()).isEqualTo("item " + number);
    }
    end.run();
    assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
    assertThat(response.chunks()).hasSize(ITEMS);
  }

  /**
   * What is on the wire at last must not wait for company either: here the end comes much later.
   */
  @Test
  void nothingIsHeldBackOfABurst() throws IOException {
    Gate gate = new Gate();
    AtomicInteger given = new AtomicInteger();
    Iterable<String> items =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                if (given.get() == 1000) {
                  gate.pass();
                }
                return given.get() < 1000;
              }

              @Override
              public String next() {
                return "item " + given.incrementAndGet();
              }
            };
    try (TestServer server = TestServer.text(request -> Body.text(items));
        RawClient client = server.client()) {
      RawResponse response = client.get("/x").open();
      for (int number = 1; number <= 1000; number++) {
        assertThat(response.nextText()).isEqualTo("item " + number);
      }
      gate.open();
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
    }
  }
}
