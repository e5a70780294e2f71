package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client is told about the faults of its request, to the letter. */
class RequestFaultsTest {

  @Test
  void requestWithoutFaultsIsValid() {
    Request request = SeamRequest.query("a=1");
    request.query("a").asInt();
    assertThatCode(request::requireValid).doesNotThrowAnyException();
  }

  @Test
  void oneFaultIsTheDetail() {
    Request request = SeamRequest.query("limit=ten");
    request.query("limit").asByte();
    assertThat(SeamRequest.problem(request))
        .isEqualTo(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The query parameter"
                + " \\\"limit\\\" must be a whole number from -128 to 127, but it is"
                + " \\\"ten\\\".\",\"errors\":[{\"in\":\"query\",\"name\":\"limit\","
                + "\"detail\":\"The query parameter"
                + " \\\"limit\\\" must be a whole number from -128 to 127, but it is"
                + " \\\"ten\\\".\"}]}\n");
  }

  @Test
  void allFaultsAreToldAtOnceInTheOrderInWhichTheyWereFound() {
    Request request = SeamRequest.of("/x/{id}", "/x/b?c=d");
    request.path("id").asInt();
    request.query("c").asBoolean();
    request.header("X-A").asText();
    request.cookie("d").asChar();
    assertThat(SeamRequest.problem(request))
        .isEqualTo(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The request has 4 faults.\","
                + "\"errors\":["
                + "{\"in\":\"path\",\"name\":\"id\",\"detail\":\"The path parameter \\\"id\\\" must"
                + " be a whole number from -2147483648 to 2147483647, but it is \\\"b\\\".\"},"
                + "{\"in\":\"query\",\"name\":\"c\",\"detail\":\"The query parameter \\\"c\\\" must"
                + " be true or false, but it is \\\"d\\\".\"},"
                + "{\"in\":\"header\",\"name\":\"X-A\",\"detail\":\"The header parameter"
                + " \\\"X-A\\\" is missing; it must be text.\"},"
                + "{\"in\":\"cookie\",\"name\":\"d\",\"detail\":\"The cookie parameter \\\"d\\\" is"
                + " missing; it must be a single character.\"}"
                + "]}\n");
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("%0D%0ASet-Cookie:%20a=b", "\\u000d\\u000aSet-Cookie: a=b"),
        Arguments.of("%22,%22status%22:200", "\\\",\\\"status\\\":200"),
        Arguments.of("%5C%22%5C", "\\\\\\\"\\\\"),
        Arguments.of("%00%01%1B%5B2J%7F", "\\u0000\\u0001\\u001b[2J\\u007f"),
        Arguments.of("%F0%9F%8C%8A", "\\ud83c\\udf0a"),
        Arguments.of("%3C/script%3E%C3%A4", "</script>ä"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextIsQuoted(String encoded, String quoted) {
    Request request = SeamRequest.query("a=" + encoded);
    request.query("a").asInt();
    assertThat(SeamRequest.problem(request))
        .contains("but it is \\\"" + quoted + "\\\".\",\"errors\":[{")
        .endsWith("but it is \\\"" + quoted + "\\\".\"}]}\n");
  }

  @Test
  void longTextIsShortened() {
    Request request = SeamRequest.query("a=" + "x".repeat(10_000));
    request.query("a").asInt();
    assertThat(SeamRequest.problem(request))
        .contains("but it is \\\"" + "x".repeat(80) + "…\\\".\"")
        .doesNotContain("x".repeat(81))
        .hasSizeLessThan(1_000);
  }

  @Test
  void shorteningDoesNotCutACharacterInTwo() {
    Request request = SeamRequest.query("a=" + "x".repeat(79) + "%F0%9F%8C%8A");
    request.query("a").asInt();
    assertThat(SeamRequest.problem(request))
        .contains("but it is \\\"" + "x".repeat(79) + "…\\\".\"")
        .doesNotContain("\\ud83c…");
  }

  @Test
  void manyFaultsOfAListAreAllTold() {
    Request request = SeamRequest.query("a=x" + "&a=x".repeat(999));
    request.query("a").list(Parameter::asInt);
    assertThatThrownBy(request::requireValid).hasMessage("400 The request has 1000 faults.");
  }
}
