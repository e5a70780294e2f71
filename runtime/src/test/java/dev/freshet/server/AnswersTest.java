package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Breakdown;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers look like on the wire: heads, statuses, framing, and the connection after them. */
@Timeout(20)
class AnswersTest {
  private final AtomicInteger calls = new AtomicInteger();
  private TestServer server;
  private RawClient client;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.with(routes ->
            routes
                .get("/lines", TestServer.TEXT, this::lines)
                .get("/undeclared", request -> Body.items(List.of("a")))
                .get("/empty", TestServer.TEXT, request -> Body.text(List.<String>of()))
                .get("/failing", TestServer.TEXT, AnswersTest::failing)
                .get("/int/{number}", TestServer.TEXT, AnswersTest::number));
    client = server.client();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private Body lines(Request request) {
    calls.incrementAndGet();
    int count = request.query("count").or("3").asInt();
    return Body.text(IntStream.rangeClosed(1, count).mapToObj(n -> "line " + n + "\n").toList());
  }

  private static Body number(Request request) {
    int number = request.path("number").asInt();
    request.requireValid();
    return Body.text(List.of("" + number));
  }

  private static Body failing(Request request) {
    throw new Breakdown();
  }

  @Test
  void headIsWhatAStreamNeedsAndNothingElse() throws IOException {
    RawResponse response = client.fetch("/lines");

    assertThat(response.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(response.headers())
        .containsOnlyKeys("content-type", "transfer-encoding", "date")
        .containsEntry("content-type", "text/plain; charset=utf-8")
        .containsEntry("transfer-encoding", "chunked");
    Instant date =
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(response.header("date"), Instant::from);
    assertThat(Duration.between(date, Instant.now())).isBetween(Duration.ZERO, Deadline.LENGTH);
    assertThat(response.texts()).containsExactly("line 1\n", "line 2\n", "line 3\n");
    assertThat(response.end()).isEqualTo(End.COMPLETE);
  }

  @Test
  void itemsThatShareAWriteAreStillOneChunkEach() throws IOException {
    RawResponse response = client.fetch("/lines?count=20000");

    assertThat(response.texts())
        .isEqualTo(IntStream.rangeClosed(1, 20_000).mapToObj(n -> "line " + n + "\n").toList());
  }

  @Test
  void emptySourceIsAnEmptyBody() throws IOException {
    RawResponse response = client.fetch("/empty");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("content-type")).isEqualTo(TestServer.TEXT);
    assertThat(response.chunks()).isEmpty();
    assertThat(response.end()).isEqualTo(End.COMPLETE);
  }

  @Test
  void connectionLivesOnAfterEveryKindOfAnswer() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (String target : List.of("/lines", "/empty", "/missing", "/int/x", "/failing", "/lines")) {
      RawResponse response = client.fetch(target);
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      assertThat(response.headers()).doesNotContainKey("connection");
      statuses.add(response.status());
    }
    statuses.add(client.request("HEAD /lines").responseToHead().status());
    statuses.add(client.request("HEAD /missing").responseToHead().status());
    statuses.add(client.request("DELETE /lines").response().status());
    statuses.add(client.request("OPTIONS /lines").response().status());
    statuses.add(client.fetch("/lines").status());

    assertThat(statuses).containsExactly(200, 200, 404, 400, 500, 200, 200, 404, 405, 204, 200);
  }

  @Test
  void headIsTheHeadOfAGetAndLeavesTheServiceAlone() throws IOException {
    Map<String, String> head = client.request("HEAD /lines").responseToHead().headers();

    assertThat(calls).hasValue(0);
    assertThat(head)
        .containsKeys("date")
        .containsEntry("content-type", TestServer.TEXT)
        .doesNotContainKeys("connection", "content-length");
    assertThat(client.fetch("/lines").header("content-type")).isEqualTo(TestServer.TEXT);
    assertThat(calls).hasValue(1);
    assertThat(client.request("HEAD /undeclared").responseToHead().headers())
        .doesNotContainKey("content-type");
  }

  @Test
  void unknownPathIsNotFound() throws IOException {
    RawResponse response = client.fetch("/missing");

    assertThat(response.statusLine()).isEqualTo("HTTP/1.1 404 Not Found");
    assertProblem(response, "Not Found", "Nothing is served at this path.");
  }

  @Test
  void otherMethodIsNotAllowedAndItsContentIsPassedOver() throws IOException {
    client.send("POST /lines HTTP/1.1\r\nHost: test\r\nContent-Length: 11\r\n\r\nhello world");
    RawResponse response = client.response();

    assertThat(response.statusLine()).isEqualTo("HTTP/1.1 405 Method Not Allowed");
    assertThat(response.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertProblem(response, "Method Not Allowed", "This path answers GET, HEAD, OPTIONS only.");
    assertThat(client.fetch("/lines").status()).isEqualTo(200);
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/lines,204,'GET, HEAD, OPTIONS'",
    "*,204,'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'",
    "/missing,404,"
  })
  void optionsTellsWhatIsAllowed(String target, int status, @Nullable String allow)
      throws IOException {
    RawResponse response = client.request("OPTIONS " + target).response();

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("allow")).isEqualTo(allow);
    assertThat(client.fetch("/lines").status()).isEqualTo(200);
  }

  @Test
  void failureOfTheServiceKeepsItsTextToTheLog() throws Exception {
    RawResponse response = client.fetch("/failing");

    assertThat(response.statusLine()).isEqualTo("HTTP/1.1 500 Internal Server Error");
    assertProblem(response, "Internal Server Error", "The server failed to answer.");
    server.endings().next();
    assertThat(server.log().complaints())
        .singleElement()
        .asString()
        .contains("GET /failing")
        .contains(Breakdown.SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lines", "/missing", "/failing"})
  void connectionClosesIfTheClientWantsItSo(String target) throws IOException {
    client.send("GET " + target + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
    RawResponse response = client.response();

    assertThat(response.header("connection")).isEqualTo("close");
    assertThat(response.end()).isEqualTo(End.COMPLETE);
    assertThat(client.end()).isEqualTo(End.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "400,'GET /lines HTTP/1.1\r\nBad Header: x\r\n\r\n'",
    "400,'GET /lines HTTP/1.1\r\nHost: test\r\nContent-Length: x\r\n\r\n'",
    "400,'\u0016\u0003\u0001\u0002\r\n\r\n'"
  })
  void whatIsNoRequestIsRefusedAndTheConnectionCloses(int status, String bytes) throws IOException {
    client.send(bytes);
    RawResponse response = client.response();

    assertThat(response.status()).isEqualTo(status);
    assertProblem(response, "Bad Request", "The request is not well-formed HTTP.");
    assertThat(response.header("connection")).isEqualTo("close");
    assertThat(client.end()).isEqualTo(End.CLOSED);
    assertThat(calls).hasValue(0);
  }

  private static void assertProblem(RawResponse response, String title, String detail) {
    assertThat(response.headers())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("x-content-type-options", "nosniff")
        .containsKeys("date", "content-length");
    assertThat(response.text())
        .isEqualTo(
            "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}\n"
                .formatted(title, response.status(), detail.replace("\"", "\\\"")));
  }
}
