package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import dev.freshet.watch.LogTap;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing a server: from everywhere, as often as one likes, at any moment. */
@Timeout(30)
class ClosingServerTest {

  @Test
  void closingAgainHasNoEffect() throws Exception {
    try (TestServer server = TestServer.text(request -> Body.text(List.of("ok")));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").text()).isEqualTo("ok");
      server.server().close();
      server.server().close();
      server.server().awaitClose();
      assertThat(client.end()).isEqualTo(End.CLOSED);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @Test
  void everyoneWhoClosesWaitsForTheEnd() throws Exception {
    Script script = Script.of(1, Then.DEAF_SILENCE);
    Calls calls = new Calls();
    BlockingQueue<String> returned = new LinkedBlockingQueue<>();
    try (TestServer server =
            TestServer.text(request -> Body.items(new ProbeIterable(script, calls)));
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      script.gate().awaitReached();
      start("first", () -> server.server().close(), returned);
      start("second", () -> server.server().close(), returned);
      start("waiting", () -> awaitClose(server.server()), returned);
      script.gate().awaitInterrupted();
      assertThat(returned.poll(Deadline.QUIET.toMillis(), TimeUnit.MILLISECONDS)).isNull();

      script.gate().open();
      for (int number = 0; number < 3; number++) {
        assertThat(returned.poll(Deadline.MILLIS, TimeUnit.MILLISECONDS)).isNotNull();
      }
    }
  }

  private static void awaitClose(FreshetServer server) {
    try {
      server.awaitClose();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static void start(String name, Runnable task, BlockingQueue<String> returned) {
    Thread thread =
        new Thread(
            () -> {
              task.run();
              returned.add(name);
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void streamsEndWithShutDownBeforeCloseReturns() throws Exception {
    try (TestServer server =
        TestServer.text(
            request -> Body.items(new ProbeIterable(Script.of(1, Then.SILENCE), new Calls())))) {
      List<RawClient> clients = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        RawClient client = server.client();
        clients.add(client);
        client.get("/x").open().nextText();
      }
      server.server().close();

      assertThat(server.endings().others())
          .hasSize(20)
          .allMatch(summary -> summary.ending() == Ending.SHUT_DOWN);
      for (RawClient client : clients) {
        assertThat(client.end()).isEqualTo(End.CLOSED);
        client.leave();
      }
    }
  }

  /** A source that closes its own server: in next(), of which there is no end, or in close(). */
  private record Closer(AtomicReference<FreshetServer> server, Gate gate, boolean inNext)
      implements Iterable<String> {
    private final class Items implements Iterator<String>, AutoCloseable {
      private int given;

      @Override
      public boolean hasNext() {
        return inNext || given < 3;
      }

      @Override
      public String next() {
        if (++given == 2) {
          gate.pass();
          if (inNext) {
            server.get().close();
          }
        }
        return "item " + given;
      }

      @Override
      public void close() {
        if (!inNext) {
          server.get().close();
        }
      }
    }

    @Override
    public Iterator<String> iterator() {
      return new Items();
    }
  }

  @Test
  void sourceMayCloseItsOwnServer() throws Exception {
    for (boolean inNext : List.of(true, false)) {
      AtomicReference<FreshetServer> own = new AtomicReference<>();
      Gate gate = new Gate();
      try (TestServer server =
              TestServer.text(request -> Body.text(new Closer(own, gate, inNext)));
          RawClient client = server.client()) {
        own.set(server.server());
        RawResponse response = client.get("/x").open();
        assertThat(response.nextText()).isEqualTo("item 1");
        gate.open();
        assertThat(response.readAll().end()).isEqualTo(inNext ? End.CUT_OFF : End.COMPLETE);

        StreamSummary summary = server.endings().next();
        assertThat(summary.ending()).isEqualTo(inNext ? Ending.SHUT_DOWN : Ending.COMPLETED);
        server.server().awaitClose();
        server.awaitNoStreams();
        assertThat(server.log().complaints()).isEmpty();
      }
    }
  }

  @Test
  void listenerMayCloseItsServer() throws Exception {
    AtomicReference<FreshetServer> own = new AtomicReference<>();
    try (LogTap log = new LogTap();
        FreshetServer server =
            FreshetServer.builder()
                .port(0)
                .handler(new Routes(r -> r.get("/x", request -> Body.text(List.of("ok")))))
                .listener(summary -> own.get().close())
                .start();
        RawClient client = RawClient.to(server.port())) {
      own.set(server);
      assertThat(client.fetch("/x").text()).isEqualTo("ok");
      server.awaitClose();
      assertThat(log.complaints()).isEmpty();
    }
  }

  /** Clients come and ask while the server is closed: each gets a whole answer or a visible end. */
  @Test
  void requestsThatRaceCloseAreAnsweredWholeOrNotAtAll() throws Exception {
    for (int round = 0; round < 20; round++) {
      Calls calls = new Calls();
      List<String> wrong = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      try (TestServer server = TestServer.text(request -> Body.text(List.of("a", "b", "c")))) {
        for (int number = 0; number < 4; number++) {
          Thread thread = new Thread(() -> askForEver(server.port(), calls, wrong), "asker");
          thread.start();
          threads.add(thread);
        }
        calls.await(Call.NEXT, 10 + round * 5);
        server.server().close();
        for (Thread thread : threads) {
          thread.join(Deadline.MILLIS);
          assertThat(thread.isAlive()).isFalse();
        }
        assertThat(server.endings().others())
            .allMatch(told ->
                told.ending() == Ending.COMPLETED
                    || told.ending() == Ending.SHUT_DOWN
                    || told.ending() == Ending.CLIENT_GONE);
        assertThat(server.log().complaints()).isEmpty();
      }
      assertThat(wrong).isEmpty();
    }
  }

  private static void askForEver(int port, Calls calls, List<String> wrong) {
    while (true) {
      try (RawClient client = RawClient.to(port)) {
        for (int times = 0; times < 5; times++) {
          RawResponse response = client.fetch("/x");
          calls.note(Call.NEXT);
          if (response.end() == End.COMPLETE && !response.text().equals("abc")) {
            note("A complete answer is " + response.texts(), wrong);
          }
        }
      } catch (EOFException | SocketException closed) {
        return;
      } catch (IOException unexpected) {
        note(unexpected.toString(), wrong);
        return;
      }
    }
  }

  private static void note(String fault, List<String> wrong) {
    synchronized (wrong) {
      wrong.add(fault);
    }
  }
}
