package dev.freshet.handler;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.HttpError;
import dev.freshet.Response;
import dev.freshet.handler.SeamServer.Setting;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors with a status, before the head and after it. */
class HttpErrorAnswersTest {
  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    server =
        SeamServer.of(
            setting,
            routes ->
                routes
                    .get("/thrown", request -> fail(new HttpError(403, "Not \"you\".\r\n")))
                    .get("/odd", request -> fail(new HttpError(499, "Ödd 🌊")))
                    .get("/cause", request -> fail(new HttpError(503, "No.", new IOException("d"))))
                    .get("/first", request -> Body.text(failingAfter(0)))
                    .get("/third", request -> Body.text(failingAfter(2)))
                    .get(
                        "/head",
                        request ->
                            Body.response(
                                Response.of(failingAfter(0)).status(201).header("X-A", "1"),
                                Body::text))
                    .get(
                        "/signalled", request -> Body.text(signalling(new HttpError(410, "Gone."))))
                    .get("/header", request -> header(request.query("v").asText()))
                    .post("/content", withContent(request -> fail(new HttpError(422, "No."))))
                    .get("/limit", HttpErrorAnswersTest::limit)
                    .get("/get", request -> Body.whole("got")));
    return server.client();
  }

  private static Body fail(HttpError error) {
    throw error;
  }

  private static Body header(String value) {
    return Body.response(Response.of("x").header("X-A", value), Body::whole);
  }

  private static Body limit(Request request) {
    int limit = request.query("limit").asInt();
    boolean all = request.query("all").asBoolean();
    request.requireValid();
    return Body.whole(limit + " " + all);
  }

  /** Some items, then a 418. */
  private static Iterable<String> failingAfter(int count) {
    Iterator<String> items =
        IntStream.rangeClosed(0, count)
            .mapToObj(i -> {
              if (i == count) {
                throw new HttpError(418, "Tea.");
              }
              return "item" + i;
            })
            .iterator();
    return () -> items;
  }

  /** A publisher that signals nothing but an error. */
  private static Flow.Publisher<String> signalling(HttpError error) {
    SubmissionPublisher<String> publisher = new SubmissionPublisher<>();
    publisher.closeExceptionally(error);
    return publisher;
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertUsable(SeamClient client) throws Exception {
    assertThat(client.get("/get").text()).isEqualTo("got");
  }

  private static void assertProblem(SeamReply reply, int status, String json) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(reply.header("connection")).isNull();
    assertThat(reply.text()).isEqualTo(json);
  }

  @ParameterizedTest
  @EnumSource
  void errorOfTheServiceHasItsStatusAndDetail(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertProblem(
          client.get("/thrown"),
          403,
          "{\"title\":\"Forbidden\",\"status\":403,"
              + "\"detail\":\"Not \\\"you\\\".\\u000d\\u000a\"}\n");
      assertProblem(
          client.get("/odd"),
          499,
          "{\"title\":\"Client Error (499)\",\"status\":499,"
              + "\"detail\":\"Ödd \\ud83c\\udf0a\"}\n");
      assertProblem(
          client.post("/content", "abc").reply(),
          422,
          "{\"title\":\"Unprocessable Entity\",\"status\":422,\"detail\":\"No.\"}\n");
      assertUsable(client);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void causeIsForTheLogAlone(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertProblem(
          client.get("/cause"),
          503,
          "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"No.\"}\n");
      Patience.until("it is logged", () -> server.log().complaints().size() == 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorOfASourceBeforeItsFirstItemHasItsStatus(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      String title = HttpResponseStatus.valueOf(418).reasonPhrase();
      String json = "{\"title\":\"" + title + "\",\"status\":418,\"detail\":\"Tea.\"}\n";
      assertProblem(client.get("/first"), 418, json);
      SeamReply withHead = client.get("/head");
      assertProblem(withHead, 418, json);
      assertThat(withHead.header("x-a")).isNull();
      assertProblem(
          client.get("/signalled"),
          410,
          "{\"title\":\"Gone\",\"status\":410,\"detail\":\"Gone.\"}\n");
      assertUsable(client);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorAfterAnItemCutsTheBodyOffAndIsLogged(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      SeamReply reply = client.get("/third");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text()).isEqualTo("item0item1");
      assertThat(reply.complete()).isFalse();
      client.expectEnd();
      Patience.until("it is logged", () -> server.log().complaints().size() == 1);
      assertThat(server.log().complaints().get(0))
          .isEqualTo("GET /third failed; items before that: 2 <- dev.freshet.HttpError: 418 Tea.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void headerThatWouldBreakTheMessageIs500AndNeverOnTheWire(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      for (String value :
          List.of("a%0D%0ASet-Cookie:b=c", "%0A", "%0D", "%C4%8A", "%E5%98%8D", "%C3%A4")) {
        SeamReply reply = client.get("/header?v=" + value);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers("set-cookie")).isEmpty();
        assertThat(reply.header("x-a")).isNull();
      }
      assertThat(client.get("/header?v=fine").header("x-a")).isEqualTo("fine");
      assertUsable(client);
      Patience.until("all are logged", () -> server.log().complaints().size() == 6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void allFaultsOfARequestAreToldAtOnce(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      SeamReply reply = client.get("/limit?limit=%0d%0aten");
      assertProblem(
          reply,
          400,
          "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The request has 2 faults.\","
              + "\"errors\":[{\"in\":\"query\",\"name\":\"limit\",\"detail\":\"The query parameter"
              + " \\\"limit\\\" must be a whole number from -2147483648 to 2147483647, but it is"
              + " \\\"\\u000d\\u000aten\\\".\"},{\"in\":\"query\",\"name\":\"all\",\"detail\":\"The"
              + " query parameter \\\"all\\\" is missing; it must be true or false.\"}]}\n");
      assertThat(client.get("/limit?limit=%zz&all=true").status()).isEqualTo(400);
      assertThat(client.get("/limit?limit=1&all=true").text()).isEqualTo("1 true");
      assertThat(server.log().complaints()).isEmpty();
    }
  }
}
