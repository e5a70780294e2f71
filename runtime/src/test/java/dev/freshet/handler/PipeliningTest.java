package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that come before the one before them is answered. */
class PipeliningTest {
  private static final int BOUND = 16;

  private final List<String> called = new ArrayList<>();
  private final TestConnection connection =
      TestConnection.of(
          TestService.at(
                  "/{name}",
                  request -> {
                    String name = request.path("name").asText();
                    called.add(name);
                    return Body.text(List.of(name));
                  })
              .andPost(
                  "/content",
                  request -> {
                    called.add("content of " + request.contentAsBytes().length);
                    return Body.whole("thanks");
                  })
              .and("/fast/endless", request -> Body.text(Collections.nCopies(1_000_000, "x"))));

  @AfterEach
  void close() {
    connection.close();
  }

  private static String requests(int from, int to) {
    StringBuilder requests = new StringBuilder();
    for (int i = from; i <= to; i++) {
      requests.append("GET /r").append(i).append(" HTTP/1.1\r\nhost: test\r\n\r\n");
    }
    return requests.toString();
  }

  private List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    for (String response : connection.received().split("HTTP/1.1 ", -1)) {
      int body = response.indexOf("\r\n\r\n");
      if (body >= 0) {
        bodies.add(
            response.substring(0, 3) + " " + response.substring(body + 4).replace("\r\n", " "));
      }
    }
    return bodies;
  }

  @Test
  void answersComeInTheOrderOfTheRequestsOneAtATime() {
    connection.send(requests(1, 5));
    assertThat(connection.workers.waiting()).as("one stream at a time").isEqualTo(1);
    assertThat(connection.streams.live()).isEqualTo(1);
    connection.settle();
    assertThat(called).containsExactly("r1", "r2", "r3", "r4", "r5");
    assertThat(bodies())
        .containsExactly(
            "200 2 r1 0  ", "200 2 r2 0  ", "200 2 r3 0  ", "200 2 r4 0  ", "200 2 r5 0  ");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void shortAnswersKeepTheirPlaceBetweenStreams() {
    connection
        .send(
            requests(1, 1)
                + "GET /no/such HTTP/1.1\r\nhost: test\r\n\r\n"
                + "HEAD /r2 HTTP/1.1\r\nhost: test\r\n\r\n"
                + "POST /r3 HTTP/1.1\r\nhost: test\r\ncontent-length: 3\r\n\r\nabc"
                + requests(4, 4))
        .settle();
    assertThat(bodies()).hasSize(5);
    assertThat(bodies().stream().map(body -> body.substring(0, 3)))
        .containsExactly("200", "404", "200", "405", "200");
    assertThat(called).containsExactly("r1", "r4");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void asManyAsTheBoundWaitAndAllAreAnswered() {
    connection.send(requests(0, BOUND)).settle();
    assertThat(called).hasSize(1 + BOUND);
    assertThat(connection.received()).doesNotContain("connection: close");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void beyondTheBoundThoseThatWaitAreAnsweredAndThenTheConnectionCloses() {
    connection.send(requests(0, BOUND + 100)).settle();
    assertThat(called).hasSize(1 + BOUND);
    assertThat(connection.received()).endsWith("3\r\nr" + BOUND + "\r\n0\r\n\r\n");
    assertThat(connection.received().split("connection: close", -1)).as("told once").hasSize(2);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void boundIsForWhatWaitsAndNotForTheConnection() {
    for (int i = 0; i < 10; i++) {
      connection.send(requests(0, BOUND)).settle();
    }
    assertThat(called).hasSize(10 * (1 + BOUND));
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void contentThatWaitsIsBoundedAndItsRequestIsTheLast() {
    connection.send(
        requests(1, 1)
            + "POST /r2 HTTP/1.1\r\nhost: test\r\ncontent-length: 2000000\r\n\r\n"
            + "x".repeat(2_000_000)
            + requests(3, 3));
    connection.settle();
    assertThat(bodies()).hasSize(2);
    assertThat(bodies().get(1)).startsWith("405");
    assertThat(connection.received()).contains("connection: close");
    assertThat(called).containsExactly("r1");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void contentForAnEndpointThatWaitsInTheBoundReachesIt() {
    connection.send(
        requests(1, 1)
            + "POST /content HTTP/1.1\r\nhost: test\r\ncontent-length: 1048576\r\n\r\n"
            + "x".repeat(1 << 20)
            + requests(2, 2));
    connection.settle();
    assertThat(called).containsExactly("r1", "content of 1048576", "r2");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void contentForAnEndpointThatIsCutByTheBoundEndsTheConnection() {
    connection.send(
        requests(1, 1)
            + "POST /content HTTP/1.1\r\nhost: test\r\ncontent-length: 2000000\r\n\r\n"
            + "x".repeat(2_000_000));
    connection.settle();
    assertThat(called).containsExactly("r1");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void clientThatLeavesIsNoticedWhileRequestsWait() {
    connection.socket.stop();
    connection.send("GET /fast/endless HTTP/1.1\r\nhost: test\r\n\r\n" + requests(1, 10)).settle();
    assertThat(connection.summaries).isEmpty();
    connection.leave();
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
    assertThat(called).isEmpty();
  }

  @Test
  void requestThatWantsToCloseIsTheLast() {
    connection
        .send(
            requests(1, 1)
                + "GET /r2 HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n"
                + requests(3, 3))
        .settle();
    assertThat(called).containsExactly("r1", "r2");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void junkBehindAStreamIsAnsweredAfterItWith400() {
    connection.send(requests(1, 1) + "\u0001junk\r\n\r\n").settle();
    assertThat(bodies()).hasSize(2);
    assertThat(bodies().get(0)).isEqualTo("200 2 r1 0  ");
    assertThat(bodies().get(1)).startsWith("400");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void contentOfAStreamedRequestIsThrownAway() {
    connection
        .send("GET /r1 HTTP/1.1\r\nhost: test\r\ncontent-length: 5\r\n\r\nhello" + requests(2, 2))
        .settle();
    assertThat(called).containsExactly("r1", "r2");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void answerBeforeTheEndOfItsRequestIsTheLast() {
    connection.send("GET /r1 HTTP/1.1\r\nhost: test\r\ncontent-length: 500\r\n\r\nhello").settle();
    assertThat(connection.received())
        .contains("connection: close")
        .endsWith("2\r\nr1\r\n0\r\n\r\n");
    assertThat(connection.isOpen()).isFalse();
  }
}
