package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @ValueSource(strings = {LENGTH, CHUNKS, BOTH})
  void nothingIsAnsweredThatIsNoRequest(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      String before = bytes.substring(0, i);
      String after = bytes.substring(i + 1);
      Lawfulness.check(before + after);
      Lawfulness.check(before + bytes.charAt(i) + bytes.charAt(i) + after);
      Lawfulness.check(before + "\r\n" + after);
      for (char c : MEANINGFUL.toCharArray()) {
        Lawfulness.check(before + c + after);
      }
    }
  }

  @Test
  void requestsThatNobodyHasTouchedAreAnswered() {
    assertThat(Conversation.of(LENGTH).told()).containsExactly("<" + SECRET + ">", "story");
    assertThat(Conversation.of(CHUNKS).told()).containsExactly("<a" + SECRET + ">", "story");
    assertThat(Conversation.of(BOTH).told()).containsExactly("<>", "secret");
    assertThat(ReferenceReader.read(CHUNKS)).hasSize(2);
  }
}
