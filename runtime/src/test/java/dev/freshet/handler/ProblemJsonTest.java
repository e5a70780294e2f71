package dev.freshet.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {

  private static String problem(String detail) {
    return new String(ProblemJson.of(new Refusal(400, detail)), UTF_8);
  }

  @Test
  void saysTitleStatusAndDetail() {
    assertThat(problem("No."))
        .isEqualTo("{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"No.\"}\n");
  }

  @Test
  void faultsAreListed() {
    List<Fault> faults =
        List.of(new Fault(Place.QUERY, "a", "is bad"), new Fault(Place.HEADER, "b", "is worse"));
    assertThat(new String(ProblemJson.of(Refusal.of(faults)), UTF_8))
        .isEqualTo(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The request has 2 faults.\","
                + "\"errors\":[{\"in\":\"query\",\"name\":\"a\","
                + "\"detail\":\"The query parameter \\\"a\\\" is bad.\"},"
                + "{\"in\":\"header\",\"name\":\"b\","
                + "\"detail\":\"The header parameter \\\"b\\\" is worse.\"}]}\n");
  }

  @Test
  void quotesAndBackslashesAreEscaped() {
    assertThat(problem("\"a\\b\"")).contains("\"\\\"a\\\\b\\\"\"");
  }

  @Test
  void controlsAreEscaped() {
    assertThat(problem("a\r\n\t\u0000\u001b\u007fb"))
        .contains("\"a\\u000d\\u000a\\u0009\\u0000\\u001b\\u007fb\"");
  }

  @Test
  void textBeyondAsciiIsUtf8AndSurrogatesAreEscaped() {
    assertThat(problem("ä€")).contains("\"ä€\"");
    assertThat(problem("\uD83C\uDF0A\uD83C")).contains("\"\\ud83c\\udf0a\\ud83c\"");
  }
}
