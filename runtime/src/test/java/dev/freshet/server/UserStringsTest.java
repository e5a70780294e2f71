package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.HttpError;
import dev.freshet.Response;
import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.watch.LogTap;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of users that try to be more than texts, in headers, in answers and in the log. */
class UserStringsTest {
  private TestServer server;
  private volatile String name = "x-a";
  private volatile String value = "";

  @BeforeEach
  void start() {
    server =
        TestServer.with(routes ->
            routes
                .get("/header", this::header)
                .get("/cookie", request -> whole(Response.of("x").cookie(name, value)))
                .get("/error/{text}", UserStringsTest::error)
                .get("/number", UserStringsTest::number)
                .get("/fine", request -> Body.whole("fine")));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Body header(Request request) {
    return whole(Response.of("x").header(name, value));
  }

  private static Body whole(Response<String> response) {
    return Body.response(response, Body::whole);
  }

  private static Body error(Request request) {
    throw new HttpError(404, "There is no " + request.path("text").asText() + ".");
  }

  private static Body number(Request request) {
    int number = request.query("n").asInt();
    request.requireValid();
    return Body.whole("" + number);
  }

  /** Asks for something that must fail before anything of it is on the wire. */
  private void assertFailsAlone(String target) throws IOException {
    try (RawClient client = server.client()) {
      RawResponse response = client.fetch(target);
      assertThat(response.status()).isEqualTo(500);
      assertThat(response.header("set-cookie")).isNull();
      assertThat(response.header("x-a")).isNull();
      assertThat(response.text())
          .isEqualTo(
              "{\"title\":\"Internal Server Error\",\"status\":500,"
                  + "\"detail\":\"The server failed to answer.\"}\n");
      assertThat(client.fetch("/fine").text()).isEqualTo("fine");
    }
  }

  static Stream<String> values() {
    return Stream.of(
        "a\r\nSet-Cookie: b=c",
        "a\rb",
        "a\nb",
        "a\0b",
        "a\u001bb",
        "a\u007fb",
        "a\u010ab", // its lower eight bits are a line feed
        "a\u560d\u560aSet-Cookie: b=c",
        "M\u00fchlbr\u00fcck",
        "\ud83c\udf0a");
  }

  @ParameterizedTest
  @MethodSource("values")
  void valueOfAHeaderNeverBreaksTheHead(String text) throws Exception { // D1
    value = text;
    assertFailsAlone("/header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x y", "x:", "x\r\ny", "x\ny", "\u00e4", "x\0", "(x)"})
  void nameOfAHeaderNeverBreaksTheHead(String text) throws Exception { // D2
    name = text;
    assertFailsAlone("/header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Type", "Content-Disposition", "Location", "Link", "Set-Cookie", "Etag"})
  void headerThatUsersOftenFillIsLikeEveryOther(String header) throws Exception { // D3
    name = header;
    for (String text : values().toList()) {
      value = text;
      assertFailsAlone("/header");
    }
    value = "a; filename=\"b\", <c>";
    try (RawClient client = server.client()) {
      assertThat(client.fetch("/header").header(header.toLowerCase(Locale.ROOT))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void cookieNeverBreaksTheHead(String text) throws Exception { // D3
    value = text;
    assertFailsAlone("/cookie");
    value = "x";
    name = text;
    assertFailsAlone("/cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding",
        "content-length",
        "Connection",
        "HOST",
        "Upgrade",
        "Trailer",
        "TE",
        "Keep-Alive",
        "Date",
        ":status"
      })
  void headerOfTheServerIsNobodyElses(String header) throws Exception { // D4
    name = header;
    value = "7";
    assertFailsAlone("/header");
  }

  @Test
  void targetForgesNoEntryInTheLog() throws Exception { // D7
    try (LogTap log = LogTap.ofEverything();
        RawClient client = server.client()) {
      client.send(
          "GET /a%0d%0ab\u001b[31m?password=s3cret HTTP/1.1\r\nHost: a b\r\nUser-Agent: c\r\n\r\n");
      assertThat(client.response().status()).isEqualTo(400);
      Deadline.until("the refusal is logged", () -> !refusals(log).isEmpty());
      assertThat(refusals(log)).hasSize(1);
      assertThat(refusals(log).get(0))
          .matches(
              "FINE: GET /(a%0d%0ab.*|bad-request) of /127.0.0.1:[0-9]+ is refused with 400:"
                  + " .*")
          .doesNotContain("s3cret");
    }
    assertThat(server.log().complaints()).isEmpty();
  }

  @Test
  void longTargetIsCutInTheLog() throws Exception { // D7
    try (LogTap log = LogTap.ofEverything();
        RawClient client = server.client()) {
      client.send("GET /" + "a\\".repeat(1000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.response().status()).isEqualTo(400);
      Deadline.until("the refusal is logged", () -> !refusals(log).isEmpty());
      assertThat(refusals(log).get(0))
          .hasSizeLessThan(1200)
          .contains("/a\\u005ca\\u005c")
          .contains("...");
    }
  }

  private static List<String> refusals(LogTap log) {
    return log.entries().stream().filter(entry -> entry.contains("is refused")).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/error/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/number?n=%3Cscript%3E%22%0d%0a"})
  void answerThatReflectsATextIsNoPage(String target) throws Exception { // D8
    try (RawClient client = server.client()) {
      RawResponse response = client.fetch(target);
      assertThat(response.status()).isBetween(400, 404);
      assertThat(response.header("content-type")).isEqualTo("application/problem+json");
      assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(response.text()).contains("<script>").doesNotContain("\r").endsWith("}\n");
      assertThat(response.text().indexOf('\n')).isEqualTo(response.text().length() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%3Cscript%3E", "/<script>", "/fine/<script>", "/%3Cscript%3E%zz"})
  void answerToAStrangePathDoesNotReflectIt(String target) throws Exception { // D8
    try (RawClient client = server.client()) {
      RawResponse response = client.fetch(target);
      assertThat(response.status()).isBetween(400, 404);
      assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(response.text()).doesNotContain("script");
    }
  }
}
