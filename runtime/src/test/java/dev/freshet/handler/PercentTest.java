package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "plain,plain",
    "a%20b,a b",
    "a+b,a+b",
    "%2F,/",
    "%2f,/",
    "%2e%2e,..",
    "%C3%A4,ä",
    "x%E2%82%AC,x€",
    "%F0%9F%8C%8A,🌊",
    "%2541,%41",
    "%41%42,AB"
  })
  void escapesAreDecodedOnceAndAPlusStays(String segment, String decoded) {
    assertThat(Percent.decode(segment)).isEqualTo(decoded);
  }

  @Test
  void segmentWithoutEscapesIsTheSame() {
    String segment = "story";
    assertThat(Percent.decode(segment)).isSameAs(segment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%", "%4", "%zz", "%4g", "%-1", "% 1", "%ä1"})
  void brokenEscapeIsRefused(String segment) {
    assertThatThrownBy(() -> Percent.decode(segment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not percent-encoded UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF", "%C3", "%C0%AF", "%ED%A0%80", "%E4x"})
  void otherBytesThanUtf8AreRefused(String segment) {
    assertThatThrownBy(() -> Percent.decode(segment)).isInstanceOf(IllegalArgumentException.class);
  }
}
