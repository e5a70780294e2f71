package dev.freshet.handler;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.SeamServer.Setting;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contents that endpoints take: however they are framed, and whoever's pipeline it is. */
class ContentTest {
  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    server =
        SeamServer.of(
            setting,
            routes ->
                routes
                    .post(
                        "/text",
                        withContent(request -> Body.whole("<" + request.contentAsText() + ">")))
                    .post("/bytes", withContent(request -> Body.whole(request.contentAsBytes())))
                    .post("/buffer", withContent(request -> Body.whole(request.contentAsBuffer())))
                    .post("/ignore", request -> Body.empty())
                    .post(
                        "/stream",
                        withContent(request -> Body.text(List.of("a", request.contentAsText()))))
                    .put(
                        "/text",
                        withContent(request -> Body.whole("put " + request.contentAsText())))
                    .patch(
                        "/text",
                        withContent(request -> Body.whole("patch " + request.contentAsText())))
                    .get(
                        "/text",
                        withContent(request -> Body.whole("get " + request.contentAsText())))
                    .delete(
                        "/text",
                        withContent(request -> Body.whole("delete " + request.contentAsText())))
                    .get("/get", request -> Body.whole("got"))
                    .delete("/get", request -> Body.whole("deleted")));
    return server.client();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertUsable(SeamClient client) throws Exception {
    assertThat(client.get("/get").text()).isEqualTo("got");
  }

  @ParameterizedTest
  @EnumSource
  void contentWithALengthIsTaken(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(client.post("/text", "Grüße").reply().text()).isEqualTo("<Grüße>");
      assertThat(client.post("/bytes", "\0\r\n\r\n").reply().text()).isEqualTo("\0\r\n\r\n");
      assertThat(client.post("/buffer", "0\r\n\r\n").reply().text()).isEqualTo("0\r\n\r\n");
      assertThat(client.post("/stream", "b").reply().text()).isEqualTo("ab");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void contentInChunksIsTaken(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client
          .head("POST /text", "Transfer-Encoding: chunked")
          .send("1\r\na\r\n3;x=y\r\nb\r\n\r\n0\r\nX-Sum: t\r\n\r\n");
      assertThat(client.reply().text()).isEqualTo("<ab\r\n>");
      client.head("POST /bytes", "Transfer-Encoding: chunked").send("0\r\n\r\n");
      assertThat(client.reply().body()).isEmpty();
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void requestWithoutContentHasAnEmptyOne(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(client.head("POST /text").reply().text()).isEqualTo("<>");
      assertThat(client.head("POST /text", "Content-Length: 0").reply().text()).isEqualTo("<>");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void charsetOfTheContentCounts(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client
          .head("POST /text", "Content-Type: text/plain; charset=ISO-8859-1", "Content-Length: 1")
          .send(new byte[] {(byte) 0xe4});
      assertThat(client.reply().text()).isEqualTo("<ä>");
    }
  }

  @ParameterizedTest
  @EnumSource
  void contentThatDripsIsTaken(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      String chunked =
          "POST /text HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n";
      for (char c : chunked.toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.reply().text()).isEqualTo("<abc>");
      client.head("POST /text", "Content-Length: 300");
      for (int i = 0; i < 300; i++) {
        client.send("x");
      }
      assertThat(client.reply().text()).isEqualTo("<" + "x".repeat(300) + ">");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void requestsBehindAContentAreAnsweredInOrder(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      String get = "GET /get HTTP/1.1\r\nHost: t\r\n\r\n";
      String post = "POST /text HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n\r\n1\r\n";
      client.send(post + get + post + post + get);
      for (String text : List.of("<1\r\n>", "got", "<1\r\n>", "<1\r\n>", "got")) {
        assertThat(client.reply().text()).isEqualTo(text);
      }
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherMethodsTakeContents(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      for (String method : List.of("put", "patch", "get", "delete")) {
        client.head(method.toUpperCase(Locale.ROOT) + " /text", "Content-Length: 1").send("a");
        assertThat(client.reply().text()).isEqualTo(method + " a");
      }
      assertThat(client.get("/text").text()).as("without content").isEqualTo("get ");
      assertThat(client.head("HEAD /text").replyToHead().status()).isEqualTo(200);
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void contentThatNoEndpointTakesIsNotWaitedFor(Setting setting) throws Exception {
    client(setting).close();
    for (String request : List.of("POST /ignore", "GET /get", "DELETE /get")) {
      try (SeamClient client = server.client()) {
        SeamReply reply = client.head(request, "Content-Length: 5").reply();
        assertThat(reply.status()).as(request).isIn(200, 204);
        assertThat(reply.header("connection")).as(request).isEqualToIgnoringCase("close");
        client.expectEnd();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void contentOfAGetIsIgnored(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      String content = "GET /text HTTP/1.1\r\n\r\n"; // must never be taken for a request
      for (String method : List.of("GET", "DELETE")) {
        SeamReply reply =
            client
                .send(
                    method
                        + " /get HTTP/1.1\r\nHost: t\r\nContent-Length: "
                        + content.length()
                        + "\r\n\r\n"
                        + content)
                .reply();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("connection")).isNull();
      }
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientOfHttp10IsServed(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      String post = "POST /text HTTP/1.0\r\nContent-Length: 1\r\n";
      SeamReply first = client.send(post + "Connection: keep-alive\r\n\r\na").reply();
      assertThat(first.text()).isEqualTo("<a>");
      assertThat(first.header("content-length")).isEqualTo("3");
      assertThat(first.header("connection")).isEqualToIgnoringCase("keep-alive");
      SeamReply last = client.send(post + "\r\nb").reply();
      assertThat(last.text()).isEqualTo("<b>");
      assertThat(last.header("connection")).isEqualToIgnoringCase("close");
      client.expectEnd();
    }
  }

  @ParameterizedTest
  @EnumSource
  void largeContentComesWhole(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      byte[] content = new byte[ContentGathering.MOST_BYTES];
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) (i * 31 >> 3);
      }
      client.head("POST /bytes", "Content-Length: " + content.length).send(content);
      SeamReply reply = client.reply();
      assertThat(reply.body()).isEqualTo(content);
      assertUsable(client);
    }
  }
}
