package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request has its parameters, and how they stand there. */
class RequestPartsTest {

  private static List<String> texts(Parameter parameter) {
    return parameter.list(Parameter::asText);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of("a=1", List.of("1")),
        Arguments.of("a=1&b=2&a=3", List.of("1", "3")),
        Arguments.of("b=2", List.of()),
        Arguments.of("", List.of()),
        Arguments.of("a", List.of("")),
        Arguments.of("a=", List.of("")),
        Arguments.of("a&a=&a=x", List.of("", "", "x")),
        Arguments.of("a=b=c", List.of("b=c")),
        Arguments.of("a=1;b=2", List.of("1;b=2")),
        Arguments.of("&&a=1&&", List.of("1")),
        Arguments.of("A=1", List.of()),
        Arguments.of("a=b+c", List.of("b c")),
        Arguments.of("a=b%2Bc", List.of("b+c")),
        Arguments.of("a=b%20c", List.of("b c")),
        Arguments.of("a=%26%3D%23%2F", List.of("&=#/")),
        Arguments.of("a=/?:@", List.of("/?:@")),
        Arguments.of("a=%2526", List.of("%26")),
        Arguments.of("%61=1", List.of("1")),
        Arguments.of("a=%e2%82%ac%F0%9F%8C%8A", List.of("\u20ac\ud83c\udf0a")));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void queryIsReadAsAFormWould(String query, List<String> values) {
    assertThat(texts(SeamRequest.query(query).query("a"))).isEqualTo(values);
  }

  @Test
  void targetWithoutAQueryHasNoParameters() {
    assertThat(texts(SeamRequest.of("/x", "/x").query("a"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%zz",
        "a=%",
        "a=%2",
        "a=%2g",
        "%zz=1",
        "b=%zz&a=1",
        "a=%ff",
        "a=%C3",
        "a=%c0%ae"
      })
  void malformedQueryIsRefused(String query) {
    assertThatThrownBy(() -> SeamRequest.query(query).query("a"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  @Test
  void moreThanThousandParametersAreTaken() {
    Request request = SeamRequest.query(numbered(2_000));
    assertThat(request.query("p0").asText()).isEqualTo("0");
    assertThat(request.query("p1999").asText()).isEqualTo("1999");
    assertThat(SeamRequest.faults(request)).isEmpty();
  }

  private static String numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "p" + i + "=" + i)
        .collect(Collectors.joining("&"));
  }

  @Test
  void headerFieldsOfOneNameAreSeveralValues() {
    Request request = SeamRequest.header("X-A", "1", "x-b", "2", "x-a", "3, 4", "X-C", "");
    assertThat(texts(request.header("X-A"))).containsExactly("1", "3", "4");
    assertThat(texts(request.header("x-A"))).containsExactly("1", "3", "4");
    assertThat(texts(request.header("X-C"))).isEmpty();
    assertThat(texts(request.header("X-D"))).isEmpty();
    assertThat(request.headerNames()).contains("X-A", "x-b", "X-C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1|1",
        "b=2; a=1; c=3|1",
        "a=1;b=2|1",
        "a=\"1 2\"|1 2",
        "a=b=c==|b=c==",
        "a=%20|%20",
        "a=; b=2|''",
        ";;; a=1;|1",
        "a; a=1|1",
        "=x; a=1|1",
        "b=\"unbalanced; a=1|1"
      })
  void cookieIsFoundAmongOthers(String field, String value) {
    assertThat(SeamRequest.header("Cookie", field).cookie("a").asText()).isEqualTo(value);
  }

  @Test
  void severalCookiesOfOneNameAreSeveralValues() {
    Request request = SeamRequest.header("Cookie", "a=1; b=2; a=3", "Cookie", "a=4");
    assertThat(texts(request.cookie("a"))).containsExactly("1", "3", "4");
    assertThat(request.cookie("a").asInt()).isEqualTo(1);
    assertThat(texts(request.cookie("b"))).containsExactly("2");
    assertThat(texts(request.cookie("A"))).isEmpty();
  }

  @Test
  void requestWithoutCookiesHasNone() {
    assertThat(texts(SeamRequest.header("X", "a=1").cookie("a"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/s/{a}, /s/b, b",
    "/s/{a}, /s/b%2Fc, b/c",
    "/s/{a}, /s/b%252Fc, b%2Fc",
    "/s/{a}, /s/b+c, b+c",
    "/s/{a}, /s/%e2%82%ac, €",
    "/{a}/s, /b/s, b",
    "/s/{a:*}, /s/b, b",
    "/s/{a:*}, /s/b/c%20d/e, b/c d/e",
    "/s/{a:*}, /s/b//c/, b//c/",
    "/s/{a:*}, /s/, ''",
    "/{a:*}, /, ''"
  })
  void variableOfThePathIsDecodedOnce(String template, String target, String value) {
    assertThat(SeamRequest.of(template, target).path("a").asText()).isEqualTo(value);
    assertThat(SeamRequest.of(template, target + "?a=query").path("a").asText()).isEqualTo(value);
  }

  @Test
  void twoVariablesAreToldApart() {
    Request request = SeamRequest.of("/{a}/x/{b:*}", "/1/x/2/3");
    assertThat(request.path("a").asInt()).isEqualTo(1);
    assertThat(request.path("b").asText()).isEqualTo("2/3");
  }

  @Test
  void unknownVariableIsAMistakeOfTheServer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeamRequest.of("/s/{a}", "/s/b").path("b"))
        .withMessage("\"/s/{a}\" has no variable \"b\".");
  }
}
