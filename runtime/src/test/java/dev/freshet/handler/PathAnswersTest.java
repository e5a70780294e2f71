package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.SeamServer.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets for its path and method. */
class PathAnswersTest {
  private SeamServer server;
  private SeamClient client;

  private static void routes(RouteTable routes) {
    routes
        .get("/items/{id}", request -> Body.whole("get " + request.path("id").asText()))
        .put("/items/{id}", request -> Body.whole("put " + request.path("id").asText()))
        .delete("/items/{id}", request -> Body.empty())
        .get("/items/new", request -> Body.whole("new"))
        .post("/items", request -> Body.whole("post"))
        .get("/files/{path:*}", request -> Body.whole("<" + request.path("path").asText() + ">"));
  }

  @BeforeEach
  void start() throws Exception {
    server = SeamServer.own(PathAnswersTest::routes);
    client = server.client();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/items/7, get 7",
    "/items/new, new",
    "/items/%6eew, new",
    "/items/new%20, 'get new '",
    "/items/a%2Fb, get a/b",
    "/items/7?id=8, get 7",
    "/files/, <>",
    "/files/a/b%2520c, <a/b%20c>",
    "http://other/items/7, get 7",
    "HTTP://other:8080/items/7?x, get 7"
  })
  void pathLeadsTo(String target, String text) throws Exception {
    SeamReply reply = client.get(target);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo(text);
    assertThat(client.get("/items/new").text()).isEqualTo("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/items/",
        "/items//",
        "//items/7",
        "/items/7/",
        "/items/7/x",
        "/items/.",
        "/items/..",
        "/items/%2e%2E",
        "/items/%2e.",
        "/files",
        "/files/../items/7",
        "/files/a/%2e%2e/b",
        "/files/..%2Fsecret",
        "/files/..%5Csecret",
        "/items%2F7",
        "http://other",
        "http://other/"
      })
  void pathLeadsNowhere(String target) throws Exception {
    SeamReply reply = client.get(target);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text())
        .isEqualTo(
            "{\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"Nothing is served at this path.\"}\n");
    assertThat(client.get("/items/new").text()).isEqualTo("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/items/%",
        "/items/%zz",
        "/items/%00",
        "/items/7?a=%00",
        "/items/7?%zz",
        "/%ff",
        "/files/a/%c0%ae",
        "/none/%2"
      })
  void malformedPathIs400(String target) throws Exception {
    for (String method : new String[] {"GET", "POST", "OPTIONS", "DELETE"}) {
      SeamReply reply = client.head(method + " " + target, "Content-Length: 0").reply();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }
    assertThat(client.get("/items/new").text()).isEqualTo("new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/items/7|GET, HEAD, PUT, DELETE, OPTIONS",
        "PATCH|/items/7|GET, HEAD, PUT, DELETE, OPTIONS",
        "DELETE|/items/new|GET, HEAD, OPTIONS",
        "GET|/items|POST, OPTIONS",
        "HEAD|/items|POST, OPTIONS",
        "TRACE|/items|POST, OPTIONS",
        "post|/items|POST, OPTIONS",
        "POST|/files/a/b|GET, HEAD, OPTIONS"
      })
  void otherMethodIs405WithWhatIsAllowed(String method, String target, String allow)
      throws Exception {
    client.head(method + " " + target);
    SeamReply reply = method.equals("HEAD") ? client.replyToHead() : client.reply();
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo(allow);
    assertThat(client.get("/items/new").text()).isEqualTo("new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items/7|GET, HEAD, PUT, DELETE, OPTIONS",
        "/items|POST, OPTIONS",
        "*|GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"
      })
  void optionsTellsWhatIsAllowed(String target, String allow) throws Exception {
    SeamReply reply = client.head("OPTIONS " + target).reply();
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("allow")).isEqualTo(allow);
    assertThat(client.head("OPTIONS /none").reply().status()).isEqualTo(404);
  }

  @Test
  void headIsAnsweredWithoutTheEndpoint() throws Exception {
    assertThat(client.head("HEAD /items/7").replyToHead().status()).isEqualTo(200);
    assertThat(client.head("HEAD /none").replyToHead().status()).isEqualTo(404);
    assertThat(client.get("/items/new").text()).isEqualTo("new");
  }

  @ParameterizedTest
  @EnumSource(names = {"FOREIGN", "AGGREGATED"})
  void othersGetWhatIsNotOurs(Setting setting) throws Exception {
    try (SeamServer foreign = SeamServer.of(setting, PathAnswersTest::routes);
        SeamClient own = foreign.client()) {
      for (String notOurs :
          new String[] {"GET /none", "POST /items/7", "OPTIONS /items", "GET /items/%zz"}) {
        own.send(notOurs + " HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(own.reply().status()).as(notOurs).isEqualTo(418);
      }
      assertThat(own.get("/items/7").text()).isEqualTo("get 7");
      assertThat(own.post("/items", "abc").reply().text()).isEqualTo("post");
    }
  }
}
