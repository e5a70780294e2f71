package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * To a client of HTTP/1.0 the end of the connection is the end of the body; a reset is a failure.
 */
@Timeout(20)
class Http10Test {
  private static final int LARGE = 300_000;

  private static TestServer server(SourceKind kind, Script script, Calls calls) {
    return TestServer.with(routes ->
        routes
            .get("/x", TestServer.TEXT, request -> kind.bytes(script, calls))
            .get("/large", request -> Body.bytes(List.of(new byte[LARGE], new byte[1]))));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CLOSEABLE_BOTH", "FLOW_PUBLISHER"})
  void bodyEndsWithTheConnection(SourceKind kind) throws Exception {
    Script script = Script.of(5, Then.COMPLETE).with(new Buffers(0));
    try (TestServer server = server(kind, script, new Calls());
        RawClient client = server.client()) {
      RawResponse response = client.fetchInHttp10("/x");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers())
          .containsOnlyKeys("content-type", "date", "connection")
          .containsEntry("connection", "close");
      assertThat(response.text()).isEqualTo("item 1\nitem 2\nitem 3\nitem 4\nitem 5\n");
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.COMPLETED);
    }
  }

  @Test
  void largeItemIsNotFramed() throws Exception {
    try (TestServer server = server(SourceKind.ITERABLE, null, null);
        RawClient client = server.client()) {
      assertThat(client.fetchInHttp10("/large").bytes()).isEqualTo(new byte[LARGE + 1]);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CLOSEABLE_BOTH", "FLOW_PUBLISHER"})
  void failureResetsTheConnection(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.of(5, Then.FAIL).with(new Buffers(0));
    try (TestServer server = server(kind, script, calls);
        RawClient client = server.client()) {
      RawResponse response = client.fetchInHttp10("/x");

      assertThat(response.status()).isEqualTo(200);
      assertThat("item 1\nitem 2\nitem 3\nitem 4\nitem 5\n").startsWith(response.text());
      assertThat(response.end()).isEqualTo(End.RESET);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.FAILED);
      assertThat(server.log().complaints()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CLOSEABLE_BOTH", "FLOW_PUBLISHER"})
  void closingTheServerResetsTheConnection(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.of(5, Then.SILENCE).with(new Buffers(0));
    try (TestServer server = server(kind, script, calls);
        RawClient client = server.client()) {
      RawResponse response = client.send("GET /x HTTP/1.0\r\n\r\n").open();
      readFive(response);
      server.server().close();

      assertThat(response.readAll().end()).isEqualTo(End.RESET);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.SHUT_DOWN);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CLOSEABLE_BOTH", "FLOW_PUBLISHER"})
  void clientThatLeavesIsNoCauseForComplaint(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.of(5, Then.SILENCE).with(new Buffers(0));
    try (TestServer server = server(kind, script, calls);
        RawClient client = server.client()) {
      readFive(client.send("GET /x HTTP/1.0\r\n\r\n").open());
      client.leave();

      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertThat(calls.releases()).isEqualTo(kind.releases(false));
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @Test
  void failureBeforeTheFirstItemIsAnOrdinaryAnswer() throws Exception {
    try (TestServer server = server(SourceKind.ITERABLE, Script.of(0, Then.FAIL), new Calls());
        RawClient client = server.client()) {
      RawResponse response = client.fetchInHttp10("/x");

      assertThat(response.status()).isEqualTo(500);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      assertThat(client.end()).isEqualTo(End.CLOSED);
    }
  }

  @Test
  void shortAnswersKeepTheConnectionIfAskedTo() throws Exception {
    try (TestServer server = server(SourceKind.ITERABLE, null, null);
        RawClient client = server.client()) {
      for (int times = 0; times < 2; times++) {
        client.send("GET /missing HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        RawResponse response = client.response();
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("connection")).isEqualTo("keep-alive");
      }
    }
  }

  private static void readFive(RawResponse response) {
    int expected = "item 1\n".length() * 5;
    while (response.bytes().length < expected) {
      response.nextText();
    }
    assertThat(new String(response.bytes(), StandardCharsets.UTF_8)).endsWith("item 5\n");
  }
}
