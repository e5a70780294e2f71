package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one stream does with its worker is no other stream's concern. */
@Timeout(30)
class SharedWorkersTest {

  private static final byte[] ITEM = {'x'};

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

  /** One more than the threads that all blocking code of a well-known framework shares. */
  @ParameterizedTest
  @EnumSource(names = {"ITERABLE", "INPUT_STREAM", "GENERATOR"})
  void fortyOneBlockedStreamsKeepNoOtherWaiting(SourceKind kind) throws Exception {
    Script script = Script.of(1, Then.SILENCE);
    Gate other = new Gate();
    List<RawClient> clients = new ArrayList<>();
    List<RawResponse> responses = new ArrayList<>();
    try (TestServer server =
            TestServer.with(routes ->
                routes
                    .get("/blocked", request -> kind.bytes(script.with(n -> ITEM), new Calls()))
                    .get("/other", request -> Body.text(passed(other))));
        RawClient client = server.client()) {
      for (int number = 0; number < 41; number++) {
        RawClient blocked = server.client();
        clients.add(blocked);
        RawResponse response = blocked.get("/blocked").open();
        response.nextText();
        responses.add(response);
      }
      client.get("/other");
      other.awaitReached().open(); // it blocks, too, for a moment
      assertThat(client.response().text()).isEqualTo("passed");
      assertThat(server.live()).isGreaterThanOrEqualTo(41);
      assertThat(server.endings().others()).noneMatch(told -> told.route().endsWith("/blocked"));

      script.gate().open();
      for (RawResponse response : responses) {
        assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      }
    }
    for (RawClient blocked : clients) {
      blocked.leave();
    }
  }

  private static List<String> passed(Gate gate) {
    gate.pass();
    return List.of("passed");
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

  /** On JDK 17 a worker is a thread of a pool, which keeps what is left to it. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void whatASourceLeavesToItsThreadIsGoneWithIt() throws IOException {
    ThreadLocal<String> left = new ThreadLocal<>();
    List<String> seen = new ArrayList<>();
    try (TestServer server =
            TestServer.text(request -> {
              seen.add(left.get());
              left.set("mine");
              return Body.text(List.of("a"));
            });
        RawClient client = server.client()) {
      for (int times = 0; times < 10; times++) {
        assertThat(client.fetch("/x").texts()).containsExactly("a");
      }
      assertThat(seen).hasSize(10).containsOnlyNulls();
    }
  }
}
