package dev.freshet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Download names (RFC 6266 and RFC 8187), and lengths. */
class ResponseAttachmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "story.txt    | attachment; filename=\"story.txt\"",
        "my story.txt | attachment; filename=\"my story.txt\"",
        "a;b=c.txt    | attachment; filename=\"a;b=c.txt\"",
        "你好.txt       | attachment; filename=\"__.txt\"; filename*=UTF-8''%E4%BD%A0%E5%A5%BD.txt",
        "naïve 1.txt  | attachment; filename=\"na_ve 1.txt\"; filename*=UTF-8''na%C3%AFve%201.txt",
        "€ rates      | attachment; filename=\"_ rates\"; filename*=UTF-8''%E2%82%AC%20rates",
        "a\"b.txt     | attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt",
        "100%.txt     | attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt",
        "a'b*c(d).txt | attachment; filename=\"a'b*c(d).txt\"",
        "ä'b*c(d).txt | attachment; filename=\"_'b*c(d).txt\"; filename*=UTF-8''%C3%A4%27b%2Ac%28d%29.txt",
        "../../passwd | attachment; filename=\".._.._passwd\"; filename*=UTF-8''.._.._passwd",
        "..\\boot.ini | attachment; filename=\".._boot.ini\"; filename*=UTF-8''.._boot.ini",
        "🏔.png        | attachment; filename=\"_.png\"; filename*=UTF-8''%F0%9F%8F%94.png",
      })
  void nameIsSentAsAsciiAndWhereThatIsNotEnoughAsUtf8(String name, String field) {
    assertThat(Response.of("x").attachment(name).headers())
        .containsExactly(Map.entry("Content-Disposition", field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a\r\nSet-Cookie: b", "a\nb", "a\0b", "a\tb", "a\u007fb", "a\u0085b"})
  void nameThatNoFileHasIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Response.of("x").attachment(name));
  }

  /** These become CR and LF where somebody keeps only the low byte of a character. */
  @Test
  void charactersThatOthersMightTruncateDoNotReachTheHead() {
    assertThat(Response.of("x").attachment("a\u010d\u010ab").headers().get(0).getValue())
        .isEqualTo("attachment; filename=\"a__b\"; filename*=UTF-8''a%C4%8D%C4%8Ab");
  }

  @Test
  void lastNameCounts() {
    assertThat(Response.of("x").attachment("a").attachment("b").headers())
        .isEqualTo(List.of(Map.entry("Content-Disposition", "attachment; filename=\"b\"")));
  }

  @Test
  void lengthIsKeptByWhatIsSaidAfterIt() {
    Response<String> response =
        Response.of("x").length(5).status(201).header("A", "a").cookie("b", "c").attachment("d");
    assertThat(response.length()).hasValue(5);
    assertThat(Response.of("x").length()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Response.of("x").length(-1));
  }
}
