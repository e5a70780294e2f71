package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client sends behind a request whose answer is still streaming. */
@Timeout(20)
class PipeliningTest {
  private static final String NEXT = "GET /number/%d HTTP/1.1\r\nHost: test\r\n\r\n";

  private final Calls calls = new Calls();
  private final Script slow = Script.of(3, Then.SILENCE);
  private TestServer server;
  private RawClient client;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.with(routes ->
            routes
                .get(
                    "/slow", TestServer.TEXT, request -> Body.items(new ProbeIterable(slow, calls)))
                .get("/number/{n}", TestServer.TEXT, PipeliningTest::number));
    client = server.client();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private static Body number(Request request) {
    return Body.text(List.of("number ", request.path("n").asText()));
  }

  private RawResponse openSlow() throws IOException {
    RawResponse response = client.get("/slow").open();
    assertThat(response.nextText()).isEqualTo("item 1\n");
    return response;
  }

  /** Lets the stream end, once the server has read what was sent meanwhile. */
  private void finishSlow(RawResponse response) {
    SocketBuffers.awaitReadBy(server.port());
    slow.gate().open();
    response.readAll();
    assertThat(response.texts()).containsExactly("item 1\n", "item 2\n", "item 3\n");
    assertThat(response.end()).isEqualTo(End.COMPLETE);
  }

  @Test
  void requestsAreAnsweredInOrder() throws IOException {
    StringBuilder requests = new StringBuilder();
    IntStream.range(0, 10).forEach(n -> requests.append(NEXT.formatted(n)));
    client.send(requests + "GET /missing HTTP/1.1\r\nHost: a\r\n\r\n" + NEXT.formatted(10));

    for (int n = 0; n < 10; n++) {
      assertThat(client.response().text()).isEqualTo("number " + n);
    }
    assertThat(client.response().status()).isEqualTo(404);
    assertThat(client.response().text()).isEqualTo("number 10");
  }

  @Test
  void requestsBehindAStreamWaitForItsEnd() throws IOException {
    RawResponse response = openSlow();
    client.send("HEAD /number/1 HTTP/1.1\r\nHost: a\r\n\r\n" + NEXT.formatted(2));
    client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n" + NEXT.formatted(3));

    finishSlow(response);
    assertThat(client.responseToHead().status()).isEqualTo(200);
    assertThat(client.response().text()).isEqualTo("number 2");
    assertThat(client.response().status()).isEqualTo(204);
    assertThat(client.response().text()).isEqualTo("number 3");
  }

  @Test
  void tooManyRequestsBehindAStreamCloseTheConnectionInOrder() throws IOException {
    RawResponse response = openSlow();
    StringBuilder requests = new StringBuilder();
    IntStream.range(0, 100).forEach(n -> requests.append(NEXT.formatted(n)));
    client.send(requests.toString());

    finishSlow(response);
    assertThat(readNumbers()).isBetween(8, 16);
    assertThat(server.log().complaints()).isEmpty();
  }

  /** Reads answers until one says that it is the last, or the connection ends. */
  private int readNumbers() throws IOException {
    for (int answered = 0; ; answered++) {
      RawResponse next = client.response();
      assertThat(next.text()).isEqualTo("number " + answered);
      assertThat(next.end()).isEqualTo(End.COMPLETE);
      if ("close".equals(next.header("connection"))) {
        assertThat(client.end()).isIn(End.CLOSED, End.RESET);
        return answered + 1;
      }
    }
  }

  /** Reads answers until the connection ends, which may be between two of them only. */
  private int readNumbersUntilTheEnd() {
    int answered = 0;
    try {
      for (; ; answered++) {
        RawResponse next = client.response();
        assertThat(next.text()).isEqualTo("number 0");
        assertThat(next.end()).isEqualTo(End.COMPLETE);
      }
    } catch (IOException ended) {
      return answered;
    }
  }

  /** So many that not even the codec takes them in. */
  @Test
  void floodOfRequestsBehindAStreamLeavesTheStreamIntact() throws IOException {
    RawResponse response = openSlow();
    client.send(NEXT.formatted(0).repeat(10_000));

    finishSlow(response);
    assertThat(readNumbersUntilTheEnd()).isLessThan(200);
    assertThat(server.log().complaints()).isEmpty();
  }

  @Test
  void clientThatLeavesIsSeenAlsoBehindItsOwnRequests() throws Exception {
    openSlow();
    slow.gate().awaitReached();
    StringBuilder requests = new StringBuilder();
    IntStream.range(0, 50).forEach(n -> requests.append(NEXT.formatted(n)));
    client.send(requests.toString());
    client.leave();

    slow.gate().awaitInterrupted();
    assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
    assertThat(server.endings().others()).isEmpty();
    assertThat(calls.count(Call.NEXT)).isEqualTo(3);
  }

  @Test
  void junkBehindAStreamLeavesTheStreamIntact() throws Exception {
    RawResponse response = openSlow();
    client.send("\u0001junk".repeat(200_000) + "\r\n\r\n");

    finishSlow(response);
    RawResponse refusal = client.response();
    assertThat(refusal.status()).isIn(400, 414);
    assertThat(refusal.header("connection")).isEqualTo("close");
    assertThat(client.end()).isIn(End.CLOSED, End.RESET);
    assertThat(server.endings().next().ending()).isEqualTo(Ending.COMPLETED);
    assertThat(server.log().complaints()).isEmpty();
  }

  /**
   * Such a client waits for a word before it sends the content, so nobody else will speak first.
   */
  @Test
  void requestWhoseContentIsStillToComeIsAnsweredBehindAStream() throws IOException {
    RawResponse response = openSlow();
    client.send(
        "POST /number/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    client.send(new byte[0]);

    finishSlow(response);
    RawResponse refusal = client.response();
    assertThat(refusal.status()).isEqualTo(405);
    assertThat(refusal.header("connection")).isEqualTo("close");
    assertThat(client.end()).isEqualTo(End.CLOSED);
  }

  @Test
  void largeContentBehindAStreamIsNotKept() throws IOException {
    RawResponse response = openSlow();
    int size = 8 * 1024 * 1024;
    client.send("POST /number/1 HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + "\r\n\r\n");
    client.send(new byte[size]);

    finishSlow(response);
    RawResponse refusal = client.response();
    assertThat(refusal.status()).isEqualTo(405);
    assertThat(refusal.header("connection")).isEqualTo("close");
    assertThat(client.end()).isIn(End.CLOSED, End.RESET);
  }
}
