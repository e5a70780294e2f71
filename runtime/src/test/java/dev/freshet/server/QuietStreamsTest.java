package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many streams that have nothing to say cost little, and nothing once their clients have left. */
@Timeout(60)
class QuietStreamsTest {
  private static final int STREAMS = 2_000;
  private static final int MOST_BYTES_EACH = 10 * 1024;

  @Test
  void twoThousandQuietStreamsCostLittleAndEndWithTheirClients(@TempDir Path directory)
      throws Exception {
    try (OtherJvm server = TightServer.start(directory.resolve("errors"))) {
      close(open(server, 100)); // whatever it takes to begin with
      Deadline.until("the first have ended", () -> TightServer.ask(server).get("quiet") == 0);
      Map<String, Long> before = TightServer.ask(server);

      List<RawClient> clients = open(server, STREAMS);
      Map<String, Long> with = TightServer.ask(server);
      assertThat(with.get("quiet")).isEqualTo(STREAMS);
      assertThat((memory(with) - memory(before)) / STREAMS).isLessThan(MOST_BYTES_EACH);
      assertThat(with.get("threads") - before.get("threads")).isLessThan(10);

      close(clients);
      Deadline.until("all have ended", () -> TightServer.ask(server).get("quiet") == 0);
      Deadline.until(
          "their memory is free again",
          () -> memory(TightServer.ask(server)) - memory(before) < STREAMS * 1024L);
    }
  }

  private static long memory(Map<String, Long> state) {
    return state.get("heap") + state.get("direct");
  }

  private static List<RawClient> open(OtherJvm server, int count) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      RawClient client = RawClient.to(server.port());
      clients.add(client);
      assertThat(client.get("/quiet").open().nextText()).isEqualTo("hello");
    }
    return clients;
  }

  private static void close(List<RawClient> clients) throws IOException {
    for (RawClient client : clients) {
      client.close();
    }
  }
}
