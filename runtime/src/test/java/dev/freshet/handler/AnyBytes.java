package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;

/** What must hold for any bytes: they come from the inputs that are kept, and from a fuzzer. */
final class AnyBytes {
  private static final String BEFORE = "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"";
  private static final String AFTER = "\"}\n";

  private AnyBytes() {}

  /** On a connection: decoder, gate, router and endpoints. */
  static void onlyRequestsAreAnswered(byte[] bytes) {
    Lawfulness.check(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static void targetIsDecodedOrRefused(byte[] bytes) {
    String target = "/" + new String(bytes, StandardCharsets.US_ASCII);
    if (Target.codingFault(target) == null) {
      assertThat(Percent.decode(target).length()).isLessThanOrEqualTo(target.length());
      assertThat(Paths.split(Target.path(target)).stream().map(Percent::decode)).isNotEmpty();
      Query.of(target);
    } else if (Percent.isDecodable(target)) {
      assertThat(Percent.decode(target)).contains("\0");
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> Percent.decode(target));
    }
  }

  static void mediaTypeHasACharsetOrNone(byte[] bytes) {
    String mediaType = new String(bytes, StandardCharsets.ISO_8859_1);
    String charset = MediaTypes.charset(mediaType);
    if (charset != null) {
      assertThat(mediaType).contains(charset).contains(";");
    }
    assertThat(FieldParts.of(mediaType, ',')).isNotEmpty().allMatch(mediaType::contains);
    Authority.isHost(mediaType);
  }

  static void problemTellsEveryTextAsItIs(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_16BE);
    String json = new String(ProblemJson.of(new Refusal(400, text)), StandardCharsets.UTF_8);
    assertThat(json).startsWith(BEFORE).endsWith(AFTER);
    String literal = json.substring(BEFORE.length(), json.length() - AFTER.length());
    assertThat(literal.chars()).allMatch(c -> c >= ' ' && c != 0x7f);
    assertThat(read(literal)).isEqualTo(text);
  }

  /** Reads what is between the quotes of a string (RFC 8259, section 7). */
  private static String read(String literal) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      assertThat(c).isNotEqualTo('"');
      if (c != '\\') {
        text.append(c);
      } else if (literal.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(literal.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        assertThat(literal.charAt(i)).isIn('"', '\\');
        text.append(literal.charAt(i));
      }
    }
    return text.toString();
  }
}
