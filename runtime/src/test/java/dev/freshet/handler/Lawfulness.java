package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.ReferenceReader.Framed;
import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whatever a client sends, the server answers only what is a request by the letter of RFC 9112, and
 * nothing after a refusal of what is none.
 */
final class Lawfulness {

  /** The statuses after which nothing is answered. */
  private static final Set<Integer> LAST = Set.of(413, 414, 415, 417, 431, 501, 505);

  private Lawfulness() {}

  /** Has the server answer what a client sends, and looks at the answers. */
  static void check(String bytes) {
    Conversation conversation = Conversation.of(bytes);
    List<String> told = conversation.told();
    List<String> lawful = new ArrayList<>();
    for (Framed request : ReferenceReader.read(bytes)) {
      lawful.add(answer(request));
    }
    lawful.removeIf(String::isEmpty);
    assertThat(lawful.subList(0, Math.min(told.size(), lawful.size())))
        .as("answers to <%s>", bytes)
        .isEqualTo(told);
    int last = conversation.statuses().size() - 1;
    for (int i = 0; i < last; i++) {
      assertThat(LAST).as("answers to <%s>", bytes).doesNotContain(conversation.statuses().get(i));
    }
    if (!conversation.statuses().isEmpty() && LAST.contains(conversation.statuses().get(last))) {
      assertThat(conversation.lives()).as("connection after <%s>", bytes).isFalse();
    }
  }

  /**
   * What an endpoint says to a request; empty if there is none for it. Framing is the point here.
   */
  private static String answer(Framed request) {
    String target = Target.originForm(HttpMethod.valueOf(request.method()), request.target());
    if (!target.startsWith("/") || Target.codingFault(target) != null) {
      return "";
    }
    return switch (request.method() + " " + Percent.decode(Target.path(target))) {
      case "POST /echo" -> request.content() == null ? "" : "<" + request.content() + ">";
      case "GET /secret" -> "secret";
      case "GET /story" -> "story";
      default -> "";
    };
  }
}
