package dev.freshet.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {

  @ParameterizedTest
  @CsvSource({
    "accept, accept",
    "userAgent, user-agent",
    "ifNoneMatch, if-none-match",
    "eTag, e-tag",
    "xRequestID, x-request-id",
    "requestURLPath, request-url-path",
    "sha256Sum, sha256-sum",
    "user_agent, user-agent"
  })
  void headersAreWrittenWithHyphens(String parameter, String header) {
    assertThat(FieldNames.header(parameter)).isEqualTo(header);
  }
}
