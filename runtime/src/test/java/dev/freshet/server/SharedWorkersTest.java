package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one stream does with its worker is no other stream's concern. */
@Timeout(30)
class SharedWorkersTest {

  @Test
  void slowCloseHoldsUpNobody() throws Exception {
    Gate gate = new Gate();
    record Slow(Gate gate) implements Iterable<String>, AutoCloseable {
      @Override
      public Iterator<String> iterator() {
        return List.of("a").iterator();
      }

      @Override
      public void close() {
        gate.pass();
      }
    }

    try (TestServer server = TestServer.text(request -> Body.text(new Slow(gate)));
        RawClient client = server.client();
        RawClient other = server.client()) {
      assertThat(client.fetch("/x").end()).isEqualTo(End.COMPLETE);
      gate.awaitReached();
      assertThat(client.fetch("/x").end()).isEqualTo(End.COMPLETE);
      assertThat(other.fetch("/x").text()).isEqualTo("a");
      assertThat(server.live()).isEqualTo(3);
      gate.open();
      server.awaitNoStreams();
    }
  }

  /**
   * As many hot streams as there are processors and more; the cold ones get their turn all the
   * same.
   */
  @Test
  void endlessSourcesWithFastReadersLetOthersPass() throws Exception {
    int hot = Runtime.getRuntime().availableProcessors() + 2;
    List<RawClient> readers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    try (TestServer server =
        TestServer.with(routes ->
            routes
                .get(
                    "/hot",
                    request ->
                        SourceKind.ITERABLE.bytes(
                            Script.endless(number -> new byte[100]), new Calls()))
                .get("/cold", request -> Body.text(List.of("cold"))))) {
      for (int number = 0; number < hot; number++) {
        RawClient reader = server.client().get("/hot");
        readers.add(reader);
        RawResponse response = reader.open();
        threads.add(new Thread(() -> readForEver(response), "hot reader"));
      }
      threads.forEach(Thread::start);
      for (int number = 0; number < 100; number++) {
        try (RawClient client = server.client()) {
          assertThat(client.fetch("/cold").text()).isEqualTo("cold");
        }
      }
      assertThat(threads).allMatch(Thread::isAlive);
    }
    for (Thread thread : threads) {
      thread.join(Deadline.MILLIS);
      assertThat(thread.isAlive()).isFalse();
    }
    for (RawClient reader : readers) {
      reader.leave();
    }
  }

  private static void readForEver(RawResponse response) {
    while (response.next() != null) {
      response.chunks().clear();
    }
  }

  @Test
  void whatASourceDoesToItsThreadIsNotSeenByOthers() throws IOException {
    ClassLoader foreign = new ClassLoader(null) {};
    List<String> seen = new ArrayList<>();
    try (TestServer server =
            TestServer.text(request -> {
              Thread thread = Thread.currentThread();
              if (thread.getContextClassLoader() == foreign) {
                seen.add("class loader");
              }
              if (thread.isInterrupted()) {
                seen.add("interrupt");
              }
              return Body.text((Iterable<String>) () -> messy(foreign));
            });
        RawClient client = server.client()) {
      for (int times = 0; times < 50; times++) {
        assertThat(client.fetch("/x").texts()).containsExactly("a", "b");
      }
      assertThat(seen).isEmpty();
    }
  }

  private static Iterator<String> messy(ClassLoader foreign) {
    Thread.currentThread().setContextClassLoader(foreign);
    Thread.currentThread().interrupt();
    return List.of("a", "b").iterator();
  }
}
