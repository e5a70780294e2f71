package dev.freshet.handler;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.SeamServer.Setting;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contents that are too large, broken off or malformed. */
class ContentLimitTest {
  private static final int MOST = ContentGathering.MOST_BYTES;

  private final AtomicInteger calls = new AtomicInteger();
  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    server =
        SeamServer.of(
            setting,
            routes ->
                routes
                    .post(
                        "/size",
                        withContent(request -> {
                          calls.incrementAndGet();
                          return Body.whole("" + request.contentAsBytes().length);
                        }))
                    .get("/get", request -> Body.whole("got")));
    return server.client();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertTooLarge(SeamReply reply) {
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(reply.text())
        .isEqualTo(
            "{\"title\":\"Request Entity Too Large\",\"status\":413,"
                + "\"detail\":\"The content has more than 1048576 bytes.\"}\n");
  }

  @ParameterizedTest
  @EnumSource
  void mebibyteIsTakenHoweverItIsFramed(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /size", "Content-Length: " + MOST).send(new byte[MOST]);
      assertThat(client.reply().text()).isEqualTo("1048576");
      sendChunks(client, MOST);
      assertThat(client.reply().text()).isEqualTo("1048576");
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  private static void sendChunks(SeamClient client, int size) throws Exception {
    client.head("POST /size", "Transfer-Encoding: chunked");
    for (int rest = size; rest > 0; rest -= 64 * 1024) {
      int length = Math.min(rest, 64 * 1024);
      client.send(Integer.toHexString(length) + "\r\n").send(new byte[length]).send("\r\n");
    }
    client.send("0\r\n\r\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void oneByteMoreIsDeclaredAndRefusedAtOnce(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /size", "Content-Length: " + (MOST + 1));
      SeamReply reply = client.reply();
      assertTooLarge(reply);
      assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
      client.expectEnd();
      assertThat(calls).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneByteMoreInChunksIsRefused(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      sendChunks(client, MOST + 1);
      assertTooLarge(client.reply());
      assertThat(calls).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void endlessChunksAreRefusedBeforeTheirEnd(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /size", "Transfer-Encoding: chunked");
      byte[] chunk = new byte[64 * 1024];
      for (int i = 0; i <= MOST / chunk.length; i++) {
        client.send("10000\r\n").send(chunk).send("\r\n");
      }
      SeamReply reply = client.reply();
      assertTooLarge(reply);
      assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
      client.expectEnd();
      assertThat(calls).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void eightExbibytesAreRefusedAtOnce(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /size", "Content-Length: 9223372036854775807", "Expect: 100-continue");
      assertTooLarge(client.reply());
      client.expectEnd();
    }
  }

  @Test
  void refusalReachesAClientThatIsStillSending() throws Exception {
    try (SeamClient client = client(Setting.OWN)) {
      client.head("POST /size", "Content-Length: 4000000");
      client.send(new byte[4_000_000]); // all of it, however long the server takes
      assertTooLarge(client.reply());
      client.expectEnd();
    }
  }

  @Test
  void clientThatStaysAfterARefusalDoesNotHoldTheConnection() throws Exception {
    try (SeamClient client = client(Setting.OWN)) {
      client.head("POST /size", "Content-Length: 4000000");
      assertTooLarge(client.reply());
      client.expectEnd();
      client.send(new byte[100_000]); // it is read, so that nothing is reset, and thrown away
      Patience.until("the server has closed", () -> !server.firstConnection().isOpen());
      assertThat(calls).hasValue(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientThatLeavesInTheMiddleLeavesNothingBehind(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /size", "Content-Length: 1000").send(new byte[999]);
    }
    Patience.until("the connection is closed", () -> !server.firstConnection().isOpen());
    try (SeamClient another = server.client()) {
      assertThat(another.get("/get").text()).isEqualTo("got");
    }
    assertThat(calls).hasValue(0);
    assertThat(server.log().complaints()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void malformedChunksNeverReachTheEndpoint(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client
          .head("POST /size", "Transfer-Encoding: chunked")
          .send("3\r\nabc\r\nnonsense\r\nGET /get HTTP/1.1\r\n\r\n");
      SeamReply reply = client.reply();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
      client.expectEnd();
      assertThat(calls).hasValue(0);
    }
  }
}
