package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.ReferenceReader.Framed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests in which one byte is another, is missing or is there twice. Whatever the server makes of
 * them, it must not take bytes for a request that are none by the letter of RFC 9112.
 */
class FramingMutationTest {
  private static final String SECRET = "GET /secret HTTP/1.1\r\nHost: test\r\n\r\n";
  private static final String LENGTH =
      "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 36\r\n\r\n"
          + SECRET
          + "GET /story"
          + " HTTP/1.1\r\nHost: test\r\n\r\n";
  private static final String CHUNKS =
      "POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n24;x=\"y\"\r\n"
          + SECRET
          + "\r\n0\r\nX: y\r\n\r\nGET /story HTTP/1.1\r\nHost: test\r\n\r\n";
  private static final String BOTH =
      "POST /echo HTTP/1.1\r\nHost: test\r\nX-Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "0\r\n\r\n"
          + SECRET;

  /** Bytes that mean something to some reader of HTTP, or should not be there at all. */
  private static final String MEANINGFUL =
      "\0\t\n\u000b\r !\",-./0128:;=?AFX\\_ax\u007f\u0085\u00a0\u00ff";

  /** The statuses after which nothing is answered. */
  private static final Set<Integer> LAST = Set.of(413, 414, 415, 417, 431, 501, 505);

  @ParameterizedTest
  @ValueSource(strings = {LENGTH, CHUNKS, BOTH})
  void nothingIsAnsweredThatIsNoRequest(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      String before = bytes.substring(0, i);
      String after = bytes.substring(i + 1);
      check(before + after);
      check(before + bytes.charAt(i) + bytes.charAt(i) + after);
      check(before + "\r\n" + after);
      for (char c : MEANINGFUL.toCharArray()) {
        check(before + c + after);
      }
    }
  }

  @Test
  void requestsThatNobodyHasTouchedAreAnswered() {
    assertThat(told(Conversation.of(LENGTH).answers()))
        .containsExactly("<" + SECRET + ">", "story");
    assertThat(told(Conversation.of(CHUNKS).answers()))
        .containsExactly("<a" + SECRET + ">", "story");
    assertThat(told(Conversation.of(BOTH).answers())).containsExactly("<>", "secret");
    assertThat(ReferenceReader.read(CHUNKS)).hasSize(2);
  }

  private static void check(String bytes) {
    Conversation conversation = Conversation.of(bytes);
    List<String> told = told(conversation.answers());
    List<String> lawful = new ArrayList<>();
    for (Framed request : ReferenceReader.read(bytes)) {
      lawful.add(
          switch (request.method() + " " + request.target()) {
            case "POST /echo" -> "<" + request.content() + ">";
            case "GET /secret" -> "secret";
            case "GET /story" -> "story";
            default -> "";
          });
    }
    lawful.removeIf(String::isEmpty);
    assertThat(lawful.subList(0, Math.min(told.size(), lawful.size())))
        .as("answers to <%s>", bytes)
        .isEqualTo(told);
    int last = conversation.statuses().size() - 1;
    for (int i = 0; i < last; i++) {
      assertThat(LAST).as("answers to <%s>", bytes).doesNotContain(conversation.statuses().get(i));
    }
    if (conversation.answers().contains("connection: close")) {
      assertThat(conversation.lives()).as("connection after <%s>", bytes).isFalse();
      assertThat(conversation.answers().split("connection: close", -1)).hasSize(2);
    }
  }

  /** What the endpoints have said. */
  private static List<String> told(String answers) {
    List<String> bodies = new ArrayList<>();
    for (String answer : answers.split("(?=HTTP/1\\.1 [0-9]{3} )")) {
      int body = answer.indexOf("\r\n\r\n");
      if (answer.startsWith("HTTP/1.1 200 ") && !answer.substring(body + 4).isEmpty()) {
        bodies.add(answer.substring(body + 4));
      }
    }
    return bodies;
  }
}
