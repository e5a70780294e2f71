package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.server.Script.Then;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The numbers of a server. */
@Timeout(20)
class ServerStatsTest {

  @Test
  void numbersFollowWhatHappens() throws Exception {
    Script silent = Script.of(1, Then.SILENCE);
    try (TestServer server =
            TestServer.with(routes ->
                routes
                    .get("/x", request -> Body.text(List.of("ok")))
                    .get("/wait", request -> Body.items(new ProbeIterable(silent, new Calls()))));
        RawClient client = server.client();
        RawClient other = server.client()) {
      RawResponse response = client.fetch("/x");
      other.get("/wait").open().nextText();
      silent.gate().awaitReached();
      Deadline.until("the first stream is over", () -> server.live() == 1);
      Deadline.until("so is its work", () -> server.server().stats().busyWorkers() == 1);

      ServerStats during = server.server().stats();
      assertThat(during.connections()).isEqualTo(2);
      assertThat(during.liveStreams()).isEqualTo(1);
      assertThat(during.busyWorkers()).isEqualTo(1);
      assertThat(during.stuckWorkers()).isZero();
      assertThat(during.endings()).containsEntry(Ending.COMPLETED, 1L);
      assertThat(during.bytesReceived())
          .isEqualTo(
              "GET /x HTTP/1.1\r\nHost: test\r\n\r\nGET /wait HTTP/1.1\r\nHost: test\r\n\r\n"
                  .length());
      assertThat(during.bytesSent()).isGreaterThan(response.text().length());
      assertThat(during.eventLoopLag()).isLessThan(Deadline.LENGTH);

      other.leave();
      server.awaitNoStreams();
      ServerStats after = server.server().stats();
      assertThat(after.endings())
          .containsEntry(Ending.CLIENT_GONE, 1L)
          .containsEntry(Ending.FAILED, 0L)
          .hasSize(Ending.values().length);
      Deadline.until("all is quiet", () -> server.server().stats().busyWorkers() == 0);
    }
  }

  @Test
  void sourceThatDoesNotHeedItsInterruptIsAStuckWorker() throws Exception {
    Script deaf = Script.of(1, Then.DEAF_SILENCE);
    try (TestServer server =
            TestServer.text(request -> Body.items(new ProbeIterable(deaf, new Calls())));
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      deaf.gate().awaitReached();
      client.leave();
      deaf.gate().awaitInterrupted();
      ServerStats stuck = server.server().stats();
      assertThat(stuck.stuckWorkers()).isEqualTo(1);
      assertThat(stuck.busyWorkers()).isEqualTo(1);
      assertThat(stuck.liveStreams()).isEqualTo(1);

      deaf.gate().open();
      server.awaitNoStreams();
      assertThat(server.server().stats().stuckWorkers()).isZero();
    }
  }
}
