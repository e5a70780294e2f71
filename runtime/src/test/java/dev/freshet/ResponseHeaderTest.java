package dev.freshet;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a header may be: nothing that could end it early, begin another or mislead a reader. */
class ResponseHeaderTest {
  private static final String TOKEN_CHARACTERS =
      "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static String shown(char c) {
    return c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c);
  }

  static IntStream charactersThatNoValueHas() {
    return IntStream.of(
        0, 1, '\b', '\n', 0x0b, '\f', '\r', 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0xa0, 0xff, 0x100, 0x10a,
        0x10d, 0x2028, 0x2029, 0x560a, 0x560d, 0xd83c, 0xdf0a, 0xfeff, 0xff0d, 0xffff);
  }

  @ParameterizedTest
  @MethodSource("charactersThatNoValueHas")
  void valueWithSuchACharacterIsRefused(int character) {
    char c = (char) character;
    for (String value : List.of("" + c, "a" + c, c + "a", "a" + c + "Set-Cookie: b=c")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Response.of("x").header("X-A", value))
          .withMessage(
              "The value of a header is visible ASCII without white space around it, but that of"
                  + " X-A is \""
                  + value.replace(String.valueOf(c), shown(c))
                  + "\".");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Response.empty(200).addHeader("X-A", value));
    }
  }

  @Test
  void valueOfVisibleAsciiIsTaken() {
    StringBuilder all = new StringBuilder("\"");
    IntStream.rangeClosed(' ', '~').forEach(c -> all.append((char) c));
    String value = all.append("\t|").toString();
    assertThat(Response.of("x").header("X-A", value).headers())
        .containsExactly(entry("X-A", value));
  }

  @Test
  void emptyValueIsTaken() {
    assertThat(Response.of("x").header("X-A", "").headers()).containsExactly(entry("X-A", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", " a", "a ", "\ta", "a\t"})
  void valueWithWhiteSpaceAroundItIsRefused(String value) {
    // It would not come through (RFC 9110, section 5.5), or fail only when it is written.
    assertThatIllegalArgumentException().isThrownBy(() -> Response.of("x").header("X-A", value));
  }

  @Test
  void nameOfTokenCharactersIsTaken() {
    assertThat(Response.of("x").header(TOKEN_CHARACTERS, "1").headers()).hasSize(1);
    for (char c : TOKEN_CHARACTERS.toCharArray()) {
      assertThat(Response.of("x").header(String.valueOf(c), "1").headers()).hasSize(1);
    }
  }

  static Stream<String> namesThatAreNoTokens() {
    Stream<String> one =
        IntStream.concat(IntStream.range(0, 0x180), charactersThatNoValueHas())
            .filter(c -> TOKEN_CHARACTERS.indexOf(c) < 0)
            .mapToObj(c -> "X" + (char) c);
    return Stream.concat(one, Stream.of("", " ", " X", "X ", ":status", "X: 1\r\nY", "\u00c4"));
  }

  @Test
  void nameThatIsNoTokenIsRefused() {
    namesThatAreNoTokens()
        .forEach(name ->
            assertThatIllegalArgumentException()
                .as("name \"%s\"", name)
                .isThrownBy(() -> Response.of("x").addHeader(name, "1"))
                .withMessageMatching(
                    "The name of a header is a token \\(RFC 9110\\), but \"[ -~]*\" is not\\."));
  }

  @Test
  void messageShowsAStrangeNameWithEscapes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").header("A\r\nB\u0000\u00c4", "1"))
        .withMessage(
            "The name of a header is a token (RFC 9110), but \"A\\u000d\\u000aB\\u0000\\u00c4\" is"
                + " not.");
  }

  @Test
  void messageDoesNotGrowWithTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").header("X-A", "\n".repeat(1_000_000)))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").header(" ".repeat(1_000_000), "1"))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(1_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "Content-Length",
        "Date",
        "Host",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade"
      })
  void headerThatOnlyTheServerKnowsIsRefusedInAnyCase(String name) {
    for (String written : List.of(name, lower(name), name.toUpperCase(Locale.ROOT))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Response.of("x").header(written, "1"))
          .withMessage(
              "The header " + written + " is set by the server alone, never by a response.");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Response.of("x").addHeader(written, "1"));
    }
  }

  @Test
  void headerIsReservedInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr")); // where the small letter of I has no dot
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Response.of("x").header("TRANSFER-ENCODING", "chunked"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Response.of("x").header("KEEP-ALIVE", "1"));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
