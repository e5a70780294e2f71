package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the log says of clients that are cut off, or leave. */
@Timeout(20)
class TellingTest {
  private static final byte[] BLOCK = new byte[32 * 1024];

  private static TestServer hasty() {
    Duration soon = Duration.ofMillis(200);
    return TestServer.with(
        Deadlines.standard().withHeader(soon).withProgress(soon, 240).withDrain(Duration.ZERO),
        routes -> routes.get("/x", request -> Body.bytes(Stream.generate(() -> BLOCK))));
  }

  @Test
  void readerWhoIsCutOffIsOneLine() throws Exception {
    try (TestServer server = hasty();
        RawClient client = RawClient.narrow(server.port())) {
      client.get("/x").open();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.TIMED_OUT);
      assertThat(server.log().entries())
          .singleElement()
          .asString()
          .matches(
              "INFO: Closed /127\\.0\\.0\\.1:\\d+: the client takes what it asked for too slowly");
    }
  }

  @Test
  void clientsWhoAreLateOrLeaveAreNoLine() throws Exception {
    try (TestServer server = hasty();
        RawClient late = server.client();
        RawClient leaving = server.client()) {
      assertThat(late.send("GET /x HT").response().status()).isEqualTo(408);
      leaving.get("/x").open().nextText();
      leaving.reset();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(server.log().entries()).isEmpty();
    }
  }
}
