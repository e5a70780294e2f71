package dev.freshet.handler;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.SeamServer.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that ask before they send a content (RFC 9110, section 10.1.1). */
class ExpectContinueTest {
  private static final String EXPECT = "Expect: 100-continue";

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
                    .get("/get", request -> Body.whole("got")));
    return server.client();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertContinue(SeamReply interim) {
    assertThat(interim.status()).isEqualTo(100);
    assertThat(interim.headers()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void clientIsToldOnceToGoOn(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /text", EXPECT, "Content-Length: 3");
      SeamReply interim = client.reply();
      assertThat(interim.status()).isEqualTo(100);
      for (char c : "abc".toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.reply().text()).isEqualTo("<abc>");
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void interimResponseHasNoFields(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /text", EXPECT, "Transfer-Encoding: chunked");
      assertContinue(client.reply());
      client.send("1\r\na\r\n");
      client.send("0\r\n\r\n");
      assertThat(client.reply().text()).isEqualTo("<a>");
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void clientThatDoesNotWaitIsNotTold(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.send("POST /text HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n" + EXPECT + "\r\n\r\na");
      assertThat(client.reply().text()).isEqualTo("<a>");
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nextRequestThatComesWithTheContentIsAnswered(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("POST /text", EXPECT, "Content-Length: 1");
      assertThat(client.reply().status()).isEqualTo(100);
      client.send("aHEAD /get HTTP/1.1\r\nHost: t\r\n\r\nGET /get HTTP/1.1\r\nHost: t\r\n\r\n");
      assertThat(client.reply().text()).isEqualTo("<a>");
      assertThat(client.replyToHead().status()).isEqualTo(200);
      assertThat(client.reply().text()).isEqualTo("got");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void everyRequestOfAConnectionIsToldAnew(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      for (int i = 0; i < 5; i++) {
        client.head("POST /text", EXPECT, "Content-Length: 1");
        assertContinue(client.reply());
        assertThat(client.send("" + i).reply().text()).isEqualTo("<" + i + ">");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void nobodyIsToldWhereNoContentIsWanted(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      SeamReply reply = client.head("GET /get", EXPECT, "Content-Length: 1").reply();
      assertThat(reply.text()).isEqualTo("got");
      assertThat(reply.header("connection")).isEqualToIgnoringCase("close");
      client.expectEnd(); // what comes next would be the content, or a request: nobody can tell
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN"})
  void otherMethodAndUnknownPathAreRefusedAtOnce(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(client.head("PUT /text", EXPECT, "Content-Length: 1").reply().status())
          .isEqualTo(405);
      client.expectEnd();
    }
    try (SeamClient another = server.client()) {
      assertThat(another.head("POST /none", EXPECT, "Content-Length: 1").reply().status())
          .isEqualTo(404);
      another.expectEnd();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void requestWithoutContentIsAnsweredAtOnce(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      assertThat(client.head("POST /text", EXPECT, "Content-Length: 0").reply().text())
          .isEqualTo("<>");
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void clientOfHttp10IsNeverTold(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.send("POST /text HTTP/1.0\r\nContent-Length: 2\r\n" + EXPECT + "\r\n\r\n");
      client.send("a");
      client.send("b");
      assertThat(client.reply().text()).isEqualTo("<ab>");
    }
  }
}
