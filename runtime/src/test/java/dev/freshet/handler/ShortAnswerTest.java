package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that need no stream: nothing of the service is called for them. */
class ShortAnswerTest {
  private final TestConnection connection =
      TestConnection.of(
          TestService.at(
                  "/story",
                  request -> {
                    throw new AssertionError("Nobody asked for this.");
                  })
              .and("/{name}/x", request -> Body.text(List.of("x"))));

  @AfterEach
  void close() {
    assertThat(connection.workers.waiting()).as("workers asked").isZero();
    connection.close();
  }

  private void assertNextRequestIsAnswered() {
    assertThat(connection.isOpen()).isTrue();
    int before = connection.received().length();
    connection.get("/a/x").settle();
    assertThat(connection.received().substring(before)).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void headIsAnsweredWithTheHeadAlone() {
    connection.send("HEAD /story HTTP/1.1\r\nhost: test\r\n\r\n");
    assertThat(connection.received())
        .isEqualTo("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    assertThat(connection.socket.flushes()).isEqualTo(1);
    assertNextRequestIsAnswered();
  }

  @Test
  void unknownPathIs404() {
    connection.get("/none");
    assertThat(connection.received())
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .contains("content-type: application/problem+json\r\n", "x-content-type-options: nosniff");
    assertThat(connection.socket.flushes()).isEqualTo(1);
    assertNextRequestIsAnswered();
  }

  @Test
  void headOfAnUnknownPathHasNoBody() {
    connection.send("HEAD /none HTTP/1.1\r\nhost: test\r\n\r\n");
    assertThat(connection.received()).startsWith("HTTP/1.1 404 Not Found\r\n").endsWith("\r\n\r\n");
    assertNextRequestIsAnswered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "get"})
  void otherMethodIs405WithWhatIsAllowed(String method) {
    connection.send(method + " /story HTTP/1.1\r\nhost: test\r\ncontent-length: 0\r\n\r\n");
    assertThat(connection.received())
        .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
        .contains("allow: GET, HEAD, OPTIONS\r\n");
    assertNextRequestIsAnswered();
  }

  @Test
  void otherMethodOfAnUnknownPathIs404() {
    connection.send("POST /none HTTP/1.1\r\nhost: test\r\ncontent-length: 0\r\n\r\n");
    assertThat(connection.received()).startsWith("HTTP/1.1 404 Not Found\r\n");
    assertNextRequestIsAnswered();
  }

  @ParameterizedTest
  @CsvSource({"/story,'GET, HEAD, OPTIONS'", "*,'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'"})
  void optionsTellsWhatIsAllowed(String target, String allowed) {
    connection.send("OPTIONS " + target + " HTTP/1.1\r\nhost: test\r\n\r\n");
    assertThat(connection.received())
        .isEqualTo("HTTP/1.1 204 No Content\r\nallow: " + allowed + "\r\n\r\n");
    assertNextRequestIsAnswered();
  }

  @Test
  void pathThatIsNotUtf8Is400() {
    connection.get("/%ff/x");
    assertThat(connection.received()).startsWith("HTTP/1.1 400 Bad Request\r\n");
    assertNextRequestIsAnswered();
  }

  @Test
  void requestThatIsNoHttpIs400AndTheEnd() {
    connection.send("nonsense\r\n\r\n");
    assertThat(connection.received())
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("connection: close\r\n");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void longRequestLineIs414() {
    connection.get("/" + "x".repeat(OwnPipeline.REQUEST_LINE));
    assertThat(connection.received()).startsWith("HTTP/1.1 414 ");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void largeHeadersAre431() {
    connection.send("GET /story HTTP/1.1\r\nx: " + "x".repeat(20_000) + "\r\n\r\n");
    assertThat(connection.received()).startsWith("HTTP/1.1 431 ");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void answerWaitsForTheContentThatComesWithItsRequest() {
    connection.send("POST /story HTTP/1.1\r\nhost: test\r\ncontent-length: 3\r\n\r\nabc");
    assertThat(connection.received()).startsWith("HTTP/1.1 405 ").doesNotContain("close");
    assertNextRequestIsAnswered();
  }

  @Test
  void answerDoesNotWaitForContentThatMayNeverCome() {
    connection.send(
        "POST /story HTTP/1.1\r\nhost: test\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\n");
    assertThat(connection.received()).startsWith("HTTP/1.1 405 ").contains("connection: close\r\n");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void brokenContentIsTheEnd() {
    connection.send(
        "POST /story HTTP/1.1\r\nhost: test\r\ntransfer-encoding: chunked\r\n\r\nnonsense\r\n");
    assertThat(connection.received()).contains("connection: close\r\n");
    assertThat(connection.isOpen()).isFalse();
  }
}
