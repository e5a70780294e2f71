package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Response;
import dev.freshet.handler.SeamServer.Setting;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are there at once: whole, empty, optional, with a head of their own. */
class WholeAnswersTest {
  private static final String TEXT = "text/plain; charset=utf-8";

  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    server =
        SeamServer.of(
            setting,
            routes -> {
              bodies(routes);
              heads(routes);
            });
    return server.client();
  }

  private static void bodies(RouteTable routes) {
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {0, 1, 2, 3}).position(1).limit(3);
    routes
        .get("/text", request -> Body.whole("Grüße"))
        .get("/typed", "text/html", request -> Body.whole("<p>"))
        .get("/bytes", request -> Body.whole(new byte[] {0, -1, 13, 10}))
        .get("/buffer", request -> Body.whole(buffer))
        .get("/nothing", request -> Body.whole(""))
        .get("/void", request -> Body.empty())
        .get("/void/typed", TEXT, request -> Body.empty())
        .get("/some", request -> Body.optional(Optional.of("x"), Body::whole))
        .get("/none", request -> Body.optional(Optional.<String>empty(), Body::whole))
        .get("/null", request -> Body.whole((String) null));
  }

  private static void heads(RouteTable routes) {
    routes
        .get("/created", request -> answer(Response.of("x").status(201).header("Location", "/x")))
        .get("/json", TEXT, request -> answer(Response.of("{}").header("Content-Type", "a/b")))
        .get("/304", request -> answer(Response.<String>empty(304).header("ETag", "\"1\"")))
        .get("/205", request -> answer(Response.empty(205)))
        .get("/202", request -> answer(Response.empty(202)))
        .get("/404", request -> answer(Response.of("none").status(404)))
        .get(
            "/cookies",
            request ->
                answer(
                    Response.of("x")
                        .cookie("a", "1")
                        .cookie("b", "2", Duration.ofSeconds(9))
                        .addHeader("x-many", "1")
                        .addHeader("X-Many", "2")))
        .get(
            "/streamed",
            request ->
                Body.response(
                    Response.of(List.of("a", "b")).status(203).header("X-A", "1"), Body::text))
        .get(
            "/optional",
            request ->
                Body.response(
                    Response.of(Optional.<String>empty()).status(201).header("X-A", "1"),
                    own -> Body.optional(own, Body::whole)));
  }

  private static Body answer(Response<String> response) {
    return Body.response(response, Body::whole);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertUsable(SeamClient client) throws Exception {
    assertThat(client.get("/some").text()).isEqualTo("x");
  }

  private static SeamReply whole(SeamClient client, String path, int status, String type)
      throws Exception {
    SeamReply reply = client.get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo(type);
    assertThat(reply.header("content-length")).isEqualTo("" + reply.body().length);
    assertThat(reply.header("transfer-encoding")).isNull();
    assertThat(reply.header("date")).isNotNull();
    assertThat(reply.header("connection")).isNull();
    return reply;
  }

  @ParameterizedTest
  @EnumSource
  void wholeContentHasALength(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(whole(client, "/text", 200, TEXT).text()).isEqualTo("Grüße");
      assertThat(whole(client, "/typed", 200, "text/html").text()).isEqualTo("<p>");
      String bytes = "application/octet-stream";
      assertThat(whole(client, "/bytes", 200, bytes).body()).containsExactly(0, -1, 13, 10);
      assertThat(whole(client, "/buffer", 200, bytes).body()).containsExactly(1, 2);
      assertThat(whole(client, "/buffer", 200, bytes).body()).containsExactly(1, 2);
      assertThat(whole(client, "/nothing", 200, TEXT).body()).isEmpty();
      assertThat(whole(client, "/some", 200, TEXT).text()).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIs204(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      for (String path : List.of("/void", "/void/typed")) {
        SeamReply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers()).extracting(field -> field.getKey()).containsExactly("date");
      }
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingThereIs404(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(whole(client, "/none", 404, "application/problem+json").text())
          .isEqualTo(
              "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is nothing here.\"}\n");
      SeamReply withHead = whole(client, "/optional", 404, "application/problem+json");
      assertThat(withHead.header("x-a")).isNull();
      assertUsable(client);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullIsAFailureOfTheService(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      SeamReply reply = whole(client, "/null", 500, "application/problem+json");
      assertThat(reply.text()).contains("The server failed to answer.").doesNotContain("null");
      assertUsable(client);
      Patience.until("it is logged", () -> server.log().complaints().size() == 1);
      assertThat(server.log().complaints().get(0))
          .contains("The service returned null instead of a text.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void responseHasItsStatusAndHeaders(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(whole(client, "/created", 201, TEXT).header("Location")).isEqualTo("/x");
      assertThat(whole(client, "/json", 200, "a/b").text()).isEqualTo("{}");
      assertThat(whole(client, "/404", 404, TEXT).text()).isEqualTo("none");
      SeamReply cookies = whole(client, "/cookies", 200, TEXT);
      assertThat(cookies.headers("set-cookie"))
          .containsExactly(
              "a=1; Path=/; HttpOnly; SameSite=Lax",
              "b=2; Path=/; HttpOnly; SameSite=Lax; Max-Age=9");
      assertThat(cookies.headers("x-many")).containsExactly("1", "2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void responseOfAStreamIsInChunks(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      SeamReply reply = client.get("/streamed");
      assertThat(reply.status()).isEqualTo(203);
      assertThat(reply.header("x-a")).isEqualTo("1");
      assertThat(reply.header("transfer-encoding")).isEqualTo("chunked");
      assertThat(reply.text()).isEqualTo("ab");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void responseWithoutABodyHasNone(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      SeamReply unchanged = client.get("/304");
      assertThat(unchanged.status()).isEqualTo(304);
      assertThat(unchanged.header("etag")).isEqualTo("\"1\"");
      assertThat(unchanged.header("content-length")).isNull();
      assertThat(unchanged.header("transfer-encoding")).isNull();
      assertThat(client.get("/205").header("content-length")).isEqualTo("0");
      SeamReply accepted = client.get("/202");
      assertThat(accepted.status()).isEqualTo(202);
      assertThat(accepted.header("content-length")).isEqualTo("0");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void headHasNoBodyWhateverTheAnswerIs(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      for (String path : List.of("/text", "/void", "/none", "/created", "/304", "/streamed")) {
        SeamReply reply = client.head("HEAD " + path).replyToHead();
        assertThat(reply.status()).isEqualTo(200); // the endpoint is not called
      }
      assertThat(client.head("HEAD /typed").replyToHead().header("content-type"))
          .isEqualTo("text/html");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pipelinedAnswersKeepTheirOrder(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /text").head("GET /void").head("GET /streamed").head("GET /none");
      assertThat(client.reply().text()).isEqualTo("Grüße");
      assertThat(client.reply().status()).isEqualTo(204);
      assertThat(client.reply().text()).isEqualTo("ab");
      assertThat(client.reply().status()).isEqualTo(404);
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientOfHttp10KeepsItsConnectionOverWholeAnswers(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      for (String path : List.of("/text", "/nothing", "/202", "/none")) {
        SeamReply reply =
            client.send("GET " + path + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").reply();
        assertThat(reply.header("connection")).isEqualToIgnoringCase("keep-alive");
        assertThat(reply.header("content-length")).isEqualTo("" + reply.body().length);
      }
      SeamReply last = client.send("GET /text HTTP/1.0\r\n\r\n").reply();
      assertThat(last.header("connection")).isEqualToIgnoringCase("close");
      client.expectEnd();
    }
  }
}
