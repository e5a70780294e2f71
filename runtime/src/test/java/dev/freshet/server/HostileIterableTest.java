package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Breakdown;
import dev.freshet.server.Script.Then;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Iterables that do what an iterable must not do. */
@Timeout(30)
class HostileIterableTest {

  /** A closeable iterable whose iterator comes from somewhere. */
  private record Source(Supplier<Iterator<Object>> iterators, AtomicInteger closed)
      implements Iterable<Object>, AutoCloseable {
    Source(Supplier<Iterator<Object>> iterators) {
      this(iterators, new AtomicInteger());
    }

    @Override
    public Iterator<Object> iterator() {
      return iterators.get();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  /** An iterator that does something before each of its items. */
  private static Iterator<Object> doing(Runnable before, Object... items) {
    Iterator<Object> all = List.of(items).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public Object next() {
        before.run();
        return all.next();
      }
    };
  }

  @Test
  void iteratorThatCannotBeMadeIsAnError() throws Exception {
    Source source =
        new Source(() -> {
          throw new Breakdown();
        });

    StreamSummary summary = assertFails(source, 500, List.of());

    assertThat(summary.cause()).get().isInstanceOf(Breakdown.class);
    assertThat(source.closed()).hasValue(1);
  }

  @Test
  void iteratorThatIsNullIsAnError() throws Exception {
    Source source = new Source(() -> null);

    StreamSummary summary = assertFails(source, 500, List.of());

    assertThat(summary.cause().orElseThrow()).hasMessage("iterator() returned null");
    assertThat(source.closed()).hasValue(1);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new Breakdown(),
        new StackOverflowError(),
        new OutOfMemoryError("made up"),
        new NoClassDefFoundError("a/b/C"),
        new AssertionError("made up"),
        new Exception("a checked one, thrown sneakily"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverIsThrownEndsThatStreamOnly(Throwable failure) throws Exception {
    AtomicInteger given = new AtomicInteger();
    Source source =
        new Source(() ->
            doing(
                () -> {
                  if (given.getAndIncrement() == 2) {
                    HostileIterableTest.<RuntimeException>sneak(failure);
                  }
                },
                "a",
                "b",
                "c"));

    StreamSummary summary = assertFails(source, 200, List.of("a", "b"));

    assertThat(summary.cause()).containsSame(failure);
    assertThat(source.closed()).hasValue(1);
  }

  @SuppressWarnings("unchecked") // the point is that nobody checks
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  private static StreamSummary assertFails(Source source, int status, List<String> chunks)
      throws Exception {
    try (TestServer server = TestServer.text(request -> Body.items(source));
        RawClient client = server.client();
        RawClient other = server.client()) {
      RawResponse response = client.fetch("/x");
      assertThat(response.status()).isEqualTo(status);
      if (status == 200) {
        assertThat(response.texts()).isEqualTo(chunks);
        assertThat(response.end()).isEqualTo(End.CUT_OFF);
      }
      assertThat(other.fetch("/missing").status()).isEqualTo(404);
      StreamSummary summary = server.endings().next();
      assertThat(summary.ending()).isEqualTo(Ending.FAILED);
      assertThat(summary.items()).isEqualTo(chunks.size());
      server.awaitNoStreams();
      return summary;
    }
  }

  /** An iterable that is closeable, with an iterator that is, too; closing either goes wrong. */
  private record BadCloser(List<String> closed) implements Iterable<String>, AutoCloseable {
    private final class Items implements Iterator<String>, AutoCloseable {
      private final Iterator<String> all = List.of("a", "b").iterator();

      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public String next() {
        return all.next();
      }

      @Override
      public void close() throws IOException {
        closed.add("iterator");
        throw new IOException("The iterator does not close.");
      }
    }

    @Override
    public Iterator<String> iterator() {
      return new Items();
    }

    @Override
    public void close() {
      closed.add("iterable");
      throw new AssertionError("The iterable does not close.");
    }
  }

  @Test
  void failureToCloseIsLoggedAndHasNoOtherEffect() throws Exception {
    BadCloser source = new BadCloser(new ArrayList<>());
    try (TestServer server = TestServer.text(request -> Body.text(source));
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      assertThat(response.texts()).containsExactly("a", "b");
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      assertThat(client.fetch("/missing").status()).isEqualTo(404);

      assertThat(server.endings().next().ending()).isEqualTo(Ending.COMPLETED);
      server.awaitNoStreams();
      assertThat(source.closed()).containsExactly("iterator", "iterable");
      assertThat(server.log().complaints()).hasSize(2).allMatch(text -> text.contains("close"));
    }
  }

  @Test
  void sourceMayBeSilentFromBeginningToEnd() throws Exception {
    Script script = Script.of(0, Then.SILENCE);
    Calls calls = new Calls();
    try (TestServer server =
            TestServer.text(request -> SourceKind.CLOSEABLE_BOTH.bytes(script, calls));
        RawClient client = server.client()) {
      client.get("/x");
      script.gate().awaitReached().open();
      RawResponse response = client.response();
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.chunks()).isEmpty();
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      server.awaitNoStreams();
      assertThat(calls.releases()).containsExactly(Call.CLOSE_ITERATOR, Call.CLOSE_ITERABLE);
    }
  }
}
