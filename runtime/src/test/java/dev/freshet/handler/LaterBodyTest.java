package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that are not there yet when the endpoint returns. */
class LaterBodyTest {
  private final CompletableFuture<Iterable<String>> future = new CompletableFuture<>();
  private TestConnection connection = answering(future);

  @AfterEach
  void close() {
    connection.close();
  }

  private static TestConnection answering(CompletionStage<Iterable<String>> stage) {
    return TestConnection.of(
        TestService.at("/", request -> Body.later(stage, items -> Body.text(items))));
  }

  /** One item, and a count of how often it was closed. */
  private static final class Closing implements Iterable<String>, AutoCloseable {
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public Iterator<String> iterator() {
      return List.of("x").iterator();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void bodyIsStreamedOnceItIsThere() {
    connection.get("/").settle();
    assertThat(connection.received()).isEmpty();
    assertThat(connection.workers.waiting()).as("no worker is held").isZero();
    Closing source = new Closing();
    future.complete(source);
    connection.settle();
    assertThat(connection.body()).isEqualTo("1\r\nx\r\n0\r\n\r\n");
    assertThat(source.closed).hasValue(1);
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void failureIsA500() {
    connection.get("/").settle();
    future.completeExceptionally(new IllegalStateException("a secret"));
    connection.settle();
    assertThat(connection.received()).startsWith("HTTP/1.1 500 ").doesNotContain("secret");
    assertThat(connection.summaries.get(0).cause())
        .hasValueSatisfying(cause -> assertThat(cause).hasMessage("a secret"));
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void leavingClientCancelsWhatIsAwaited() {
    connection.get("/").settle();
    connection.leave();
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
    assertThat(future).as("the service's own future").isCancelled();
  }

  @Test
  void sourceThatComesAfterTheClientHasLeftIsClosed() {
    connection.close();
    connection = answering(future.minimalCompletionStage()); // which nobody can cancel
    connection.get("/").settle();
    connection.leave();
    Closing late = new Closing();
    future.complete(late);
    connection.settle();
    assertThat(late.closed).hasValue(1);
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
  }
}
