package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of HTTP that a handler of ours looks at behind a codec of somebody else's. */
class ForeignRulesTest {
  private static final String SECRET = "GET /secret HTTP/1.1\r\nHost: test\r\n\r\n";

  private final Neighbour neighbour = new Neighbour(Neighbour.Manner.AFTER_THE_REQUEST);
  private final TestConnection connection = TestConnection.among(Conversation.service(), neighbour);

  @AfterEach
  void close() {
    connection.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("no host", "GET /story HTTP/1.1\r\n\r\n", 400),
        Arguments.of("two hosts", "GET /story HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        Arguments.of("bad host", "GET /story HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        Arguments.of("version", "GET /story HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        Arguments.of("fragment", "GET /story?a#b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Arguments.of("user", "GET http://u@a/story HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Arguments.of("expectation", "GET /story HTTP/1.1\r\nHost: a\r\nExpect: b\r\n\r\n", 417),
        Arguments.of(
            "transfer coding",
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            501),
        Arguments.of(
            "content coding",
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\na",
            415));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void requestForOursThatBreaksARuleIsTheLast(String name, String request, int status) {
    connection.send(request + SECRET + "GET /theirs HTTP/1.1\r\nHost: test\r\n\r\n").settle();
    assertThat(connection.received())
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("connection: close\r\n")
        .doesNotContain("secret", "theirs");
    assertThat(connection.isOpen()).isFalse();
    assertThat(neighbour.seen).isEmpty();
  }

  @Test
  void targetThatCannotBeDecodedIsRefusedAlone() {
    connection.send("GET /story?a=%00 HTTP/1.1\r\nHost: a\r\n\r\n" + SECRET).settle();
    assertThat(connection.received()).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\nsecret");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void requestForOthersIsTheirsToJudge() {
    connection.send("GET /theirs HTTP/1.1\r\n\r\n" + SECRET).settle();
    assertThat(neighbour.seen).containsExactly("/theirs", "end");
    assertThat(connection.received()).contains("theirs").endsWith("\r\n\r\nsecret");
  }
}
