package dev.freshet.handler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a connection: the answers to all that was sent. */
record Conversation(List<Integer> statuses, String answers, boolean lives) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");

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
      String answers = connection.received().replace("HTTP/1.1 100 Continue\r\n\r\n", "");
      List<Integer> statuses = new ArrayList<>();
      for (Matcher status = STATUS.matcher(answers); status.find(); ) {
        statuses.add(Integer.valueOf(status.group(1)));
      }
      return new Conversation(statuses, answers, connection.isOpen());
    }
  }
}
