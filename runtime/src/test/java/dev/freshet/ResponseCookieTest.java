package dev.freshet;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCookieTest {
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  @Test
  void endsWithTheSessionAndIsHiddenFromScripts() {
    assertThat(Response.of("x").cookie("id", "42").headers())
        .containsExactly(entry("Set-Cookie", "id=42" + ATTRIBUTES));
  }

  @Test
  void keepsForSomeTime() {
    assertThat(Response.of("x").cookie("id", "42", Duration.ofDays(2)).headers())
        .containsExactly(entry("Set-Cookie", "id=42" + ATTRIBUTES + "; Max-Age=172800"));
  }

  @Test
  void zeroDeletes() {
    assertThat(Response.empty(200).cookie("id", "", Duration.ZERO).headers())
        .containsExactly(entry("Set-Cookie", "id=" + ATTRIBUTES + "; Max-Age=0"));
  }

  @Test
  void negativeTimeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").cookie("id", "42", Duration.ofNanos(-1)))
        .withMessage("A cookie is not kept for PT-0.000000001S.");
  }

  @Test
  void cookieIsKeptForAtLeastItsTime() {
    assertThat(lifetime(Duration.ofNanos(1))).isEqualTo("id=42" + ATTRIBUTES + "; Max-Age=1");
    assertThat(lifetime(Duration.ofMillis(1_500))).isEqualTo("id=42" + ATTRIBUTES + "; Max-Age=2");
    assertThat(lifetime(Duration.ofSeconds(2))).isEqualTo("id=42" + ATTRIBUTES + "; Max-Age=2");
  }

  private static String lifetime(Duration maxAge) {
    return Response.of("x").cookie("id", "42", maxAge).headers().get(0).getValue();
  }

  @Test
  void severalStandBesideEachOther() {
    assertThat(Response.of("x").cookie("a", "1").cookie("b", "2").cookie("a", "3").headers())
        .containsExactly(
            entry("Set-Cookie", "a=1" + ATTRIBUTES),
            entry("Set-Cookie", "b=2" + ATTRIBUTES),
            entry("Set-Cookie", "a=3" + ATTRIBUTES));
  }

  @Test
  void everyCharacterThatACookieMayHaveIsTaken() {
    StringBuilder value = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      if ("\",;\\".indexOf(c) < 0) {
        value.append(c);
      }
    }
    assertThat(Response.of("x").cookie("id", value.toString()).headers().get(0).getValue())
        .isEqualTo("id=" + value + ATTRIBUTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a b",
        "\"a\"",
        "a,b",
        "a;b",
        "a; Domain=evil",
        "a\\b",
        "a\tb",
        "a\r\nb",
        "a\u0000",
        "\u007f",
        "\u00e4",
        "\u010a",
        "\u560d",
        "\ud83c\udf0a"
      })
  void valueWithAnyOtherCharacterIsRefused(String value) {
    String message = "The value of the cookie id has characters that a cookie cannot have.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").cookie("id", value))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").cookie("id", value, Duration.ofDays(1)))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a=b", "a;b", "a,b", "a\"", "a\r\nb", "\u00e4"})
  void nameThatIsNoTokenIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of("x").cookie(name, "1"))
        .withMessageStartingWith("The name of a cookie is a token (RFC 6265), but \"");
  }
}
