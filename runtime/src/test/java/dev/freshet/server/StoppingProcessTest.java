package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.server.RawResponse.End;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end: what its clients see, and what is left of it. Linux only. */
@Timeout(60)
class StoppingProcessTest {
  private static final int STREAMS = 100;
  private static final String FIRST = "item 1\n";
  private static final int TERMINATED = 128 + 15;
  private static final Duration HARD_STOP = Duration.ofSeconds(5);

  private static List<RawResponse> open(OtherJvm server, String path, List<RawClient> clients)
      throws IOException {
    List<RawResponse> responses = new ArrayList<>();
    for (int number = 0; number < STREAMS; number++) {
      RawClient client = RawClient.to(server.port());
      clients.add(client);
      RawResponse response = client.get(path).open();
      assertThat(response.nextText()).isEqualTo(FIRST);
      responses.add(response);
    }
    return responses;
  }

  @Test
  void finiteStreamsAreWholeAndEndlessOnesVisiblyCutOffWhenTheProcessIsTerminated(
      @TempDir Path directory) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    try (OtherJvm server = OtherJvm.start(StoppingServer.class, directory.resolve("errors"))) {
      List<RawResponse> finite = open(server, "/finite", clients);
      List<RawResponse> endless = open(server, "/endless", clients);
      RawClient idle = RawClient.to(server.port());
      clients.add(idle);
      assertThat(idle.fetch("/short").text()).isEqualTo("short");

      server.process().toHandle().destroy(); // SIGTERM
      assertThat(idle.end()).isEqualTo(End.CLOSED);
      for (RawResponse response : finite) {
        assertThat(response.readAll().texts()).containsExactly(FIRST, "item 2\n", "item 3\n");
        assertThat(response.end()).isEqualTo(End.COMPLETE);
      }
      Deadline.until("nobody comes in", () -> isRefused(server.port()));
      assertThat(server.process().isAlive()).as("waits for the endless ones").isTrue();
      for (RawResponse response : endless) {
        assertThat(response.readAll().texts()).containsExactly(FIRST);
        assertThat(response.end()).isEqualTo(End.CUT_OFF);
      }
      assertThat(server.awaitLastWords(StoppingServer.DRAIN.plus(HARD_STOP)))
          .containsExactly(
              "GET /endless {SHUT_DOWN=100}",
              "GET /finite {COMPLETED=100}",
              "GET /short {COMPLETED=1}",
              "closed once: 200");
      assertThat(server.process().exitValue()).isEqualTo(TERMINATED);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void portOfAKilledProcessIsFreeAtOnce(@TempDir Path directory) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    int port;
    try (OtherJvm server = OtherJvm.start(StoppingServer.class, directory.resolve("errors"))) {
      port = server.port();
      open(server, "/endless", clients);
      server.process().toHandle().destroyForcibly(); // SIGKILL
      server.awaitLastWords(Deadline.LENGTH);
    }
    try (FreshetServer next = FreshetServer.builder().port(port).start()) {
      assertThat(next.port()).isEqualTo(port);
    }
    for (RawClient client : clients) {
      client.close();
    }
  }

  @Test
  void clientIsNotBlamedForTheTimeInWhichTheProcessIsStopped(@TempDir Path directory)
      throws Exception {
    try (OtherJvm server = OtherJvm.start(StoppingServer.class, directory.resolve("errors"));
        RawClient warm = RawClient.to(server.port());
        RawClient slow = RawClient.to(server.port());
        RawClient late = RawClient.to(server.port())) {
      assertThat(warm.fetch("/short").text()).isEqualTo("short");
      slow.send("GET /short HT");
      late.send("GET /short HT");
      SocketBuffers.awaitReadBy(server.port());
      server.signal("STOP");
      slow.send("TP/1.1\r\nHost: test\r\n\r\n");
      LockSupport.parkNanos(StoppingServer.HEADER.plusSeconds(1).toNanos()); // is stopped that long
      server.signal("CONT");

      assertThat(slow.response().text()).isEqualTo("short");
      assertThat(late.response().status()).isEqualTo(408);
      assertThat(late.end()).isEqualTo(End.CLOSED);
      assertThat(warm.fetch("/short").text()).isEqualTo("short");
      assertThat(server.errors()).isEmpty();
      server.process().toHandle().destroyForcibly();
    }
  }

  private static boolean isRefused(int port) {
    try (RawClient client = RawClient.to(port)) {
      return client.end() == End.RESET;
    } catch (ConnectException refused) {
      return true;
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }
}
