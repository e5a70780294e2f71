package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a connection: the answers to all that was sent, without any 100 (Continue).
 *
 * @param told what the endpoints have said, in answers 200
 * @param lives true iff the connection lives on
 */
record Conversation(List<Integer> statuses, List<String> told, String answers, boolean lives) {
  private static final String STATUS_LINE = "HTTP/1.1 ";
  private static final String CONTINUE = STATUS_LINE + "100 Continue\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: ([0-9]+)\r\n");

  /** A server with something to tell, something secret, and an echo. */
  static TestService service() {
    return TestService.at("/story", request -> Body.whole("story"))
        .and("/secret", request -> Body.whole("secret"))
        .andPost("/echo", Conversation::echo);
  }

  private static Body echo(Request request) {
    String content = new String(request.contentAsBytes(), StandardCharsets.ISO_8859_1);
    return Body.whole(("<" + content + ">").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes, in pieces, to a new connection of Freshet's own server. */
  static Conversation of(String... pieces) {
    try (TestConnection connection = TestConnection.of(service())) {
      for (String piece : pieces) {
        if (connection.isOpen()) {
          connection.send(piece).settle();
        }
      }
      return read(connection.received(), connection.isOpen());
    }
  }

  private static Conversation read(String received, boolean lives) {
    StringBuilder answers = new StringBuilder();
    List<Integer> statuses = new ArrayList<>();
    List<String> told = new ArrayList<>();
    int end;
    for (int at = 0; at < received.length(); at = end) {
      int body = received.indexOf("\r\n\r\n", at) + 4;
      String head = received.substring(at, body);
      assertThat(head).startsWith(STATUS_LINE);
      end = body;
      if (head.equals(CONTINUE)) {
        continue; // it depends on when the content has come
      }
      statuses.add(Integer.valueOf(head.substring(STATUS_LINE.length(), STATUS_LINE.length() + 3)));
      Matcher length = LENGTH.matcher(head);
      boolean headOnly = received.startsWith(STATUS_LINE, body); // no body here begins like this
      boolean bodiless = headOnly || body == received.length() || !length.find();
      end = bodiless ? body : body + Integer.parseInt(length.group(1));
      if (!bodiless && statuses.get(statuses.size() - 1) == 200) {
        told.add(received.substring(body, end));
      }
      answers.append(received, at, end);
    }
    return new Conversation(statuses, told, answers.toString(), lives);
  }
}
