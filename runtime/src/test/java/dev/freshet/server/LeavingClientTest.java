package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that leave at every moment, and sources that obey or do not. */
@Timeout(30)
class LeavingClientTest {
  private static final int ROUNDS = 200;

  private static TestServer of(Script script, Calls calls) {
    return TestServer.text(
        request -> Body.items(new ProbeIterable.CloseableOfCloseable(script, calls)));
  }

  private static void assertClosedOnce(Calls calls) {
    assertThat(calls.releases()).containsExactly(Call.CLOSE_ITERATOR, Call.CLOSE_ITERABLE);
    assertThat(calls.faults()).isEmpty();
    assertThat(calls.threads()).allMatch(name -> name.startsWith("freshet-worker"));
  }

  @RepeatedTest(3)
  void blockedSourceIsInterruptedAndClosedIfItObeys() throws Exception {
    Script script = Script.of(1, Then.SILENCE);
    Calls calls = new Calls();
    try (TestServer server = of(script, calls);
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      script.gate().awaitReached();
      client.leave();

      script.gate().awaitInterrupted();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertClosedOnce(calls);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @RepeatedTest(3)
  void blockedSourceThatDoesNotObeyIsClosedWhenItReturns() throws Exception {
    Script script = Script.of(1, Then.DEAF_SILENCE);
    Calls calls = new Calls();
    try (TestServer server = of(script, calls);
        RawClient client = server.client();
        RawClient other = server.client()) {
      client.get("/x").open().nextText();
      script.gate().awaitReached();
      client.leave();
      script.gate().awaitInterrupted();

      assertThat(other.fetch("/missing").status()).isEqualTo(404);
      assertThat(calls.releases()).isEmpty();
      assertThat(calls.busy()).isTrue();
      assertThat(server.live()).isEqualTo(1);

      script.gate().open();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertClosedOnce(calls);
    }
  }

  @Test
  void blockedServiceIsInterruptedAndWhatItReturnsIsClosed() throws Exception {
    Gate gate = new Gate();
    Calls calls = new Calls();
    Script script = Script.of(3, Then.COMPLETE);
    try (TestServer server =
            TestServer.text(request -> {
              gate.passDeaf();
              return Body.items(new ProbeIterable.CloseableOfCloseable(script, calls));
            });
        RawClient client = server.client()) {
      client.get("/x");
      gate.awaitReached();
      client.leave();
      gate.awaitInterrupted();
      gate.open();

      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(calls.releases()).containsExactly(Call.CLOSE_ITERABLE);
      assertThat(calls.count(Call.ITERATOR)).isZero();
      assertThat(calls.faults()).isEmpty();
    }
  }

  /**
   * To the server, a client that can send no more is one that has left; curl and browsers never do
   * so.
   */
  @Test
  void halfClosedConnectionCountsAsLeft() throws Exception {
    Calls calls = new Calls();
    try (TestServer server = of(Script.of(1, Then.SILENCE), calls);
        RawClient client = server.client()) {
      RawResponse response = client.get("/x").open();
      response.nextText();
      client.finishSending();

      assertThat(response.readAll().end()).isEqualTo(End.CUT_OFF);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertClosedOnce(calls);
    }
  }

  /** Remembers the calls on each of many sources. */
  private static final class Sources {
    private final Queue<Calls> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    Body open(Request request) {
      asked.incrementAndGet();
      Calls calls = new Calls();
      all.add(calls);
      String item = "x".repeat(3000);
      return Body.items(
          new ProbeIterable.CloseableOfCloseable(Script.endless(number -> item), calls));
    }

    void assertEachClosedOnce() {
      assertThat(all)
          .allSatisfy(calls -> {
            assertThat(calls.faults()).isEmpty();
            assertThat(calls.count(Call.CLOSE_ITERABLE)).isEqualTo(1);
            assertThat(calls.count(Call.CLOSE_ITERATOR)).isEqualTo(calls.count(Call.ITERATOR));
          });
    }
  }

  @Test
  void resetAtAnyMomentClosesTheSourceOnce() throws Exception {
    Sources sources = new Sources();
    Random random = new Random(7);
    try (TestServer server = TestServer.text(sources::open)) {
      for (int round = 0; round < ROUNDS; round++) {
        try (RawClient client = server.client()) {
          RawResponse response = client.get("/x").open();
          for (int chunk = random.nextInt(100); chunk >= 0; chunk--) {
            response.nextText();
          }
          client.reset();
        }
        assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      }
      server.awaitNoStreams();
      assertThat(sources.all).hasSize(ROUNDS);
      sources.assertEachClosedOnce();
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @Test
  void clientGoneBeforeTheFirstByteLeavesNothingOpen() throws Exception {
    Sources sources = new Sources();
    try (TestServer server = TestServer.text(sources::open)) {
      for (int round = 0; round < ROUNDS; round++) {
        try (RawClient client = server.client()) {
          client.get("/x");
          if (round % 2 == 0) {
            client.reset();
          }
        }
      }
      try (RawClient client = server.client()) {
        client.get("/x").open().nextText(); // all before it have been accepted by now
      }
      Deadline.until("all are read", () -> server.server().stats().connections() == 0);
      server.awaitNoStreams();
      assertThat(server.endings().others())
          .allSatisfy(told -> assertThat(told.ending()).isEqualTo(Ending.CLIENT_GONE));
      assertThat(sources.asked.get()).isLessThanOrEqualTo(ROUNDS + 1);
      sources.assertEachClosedOnce();
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @Test
  void manyWhoLeaveAtOnceLeaveNothingOpen() throws Exception {
    Sources sources = new Sources();
    try (TestServer server = TestServer.text(sources::open)) {
      List<RawClient> clients = new ArrayList<>();
      for (int number = 0; number < 50; number++) {
        clients.add(server.client());
      }
      for (RawClient client : clients) {
        client.get("/x").open().nextText();
      }
      for (RawClient client : clients) {
        client.leave();
      }
      server.awaitNoStreams();
      assertThat(sources.all).hasSize(50);
      sources.assertEachClosedOnce();
    }
  }

  @Test
  void interruptOfOneStreamIsNotSeenByTheNext() throws IOException {
    AtomicInteger disturbed = new AtomicInteger();
    Script script = Script.of(1, Then.SILENCE);
    try (TestServer server =
        TestServer.with(routes ->
            routes
                .get("/x", request -> Body.items(new ProbeIterable(script, new Calls())))
                .get(
                    "/next",
                    request -> {
                      disturbed.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                      return Body.text(List.of("ok"));
                    }))) {
      for (int round = 0; round < 50; round++) {
        try (RawClient client = server.client();
            RawClient next = server.client()) {
          client.get("/x").open().nextText();
          client.leave();
          assertThat(next.fetch("/next").text()).isEqualTo("ok");
        }
      }
      assertThat(disturbed).hasValue(0);
    }
  }
}
