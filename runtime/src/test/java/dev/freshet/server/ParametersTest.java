package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values of the path and the query reach a service, or are refused. */
@Timeout(20)
class ParametersTest {
  private TestServer server;
  private RawClient client;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.with(routes ->
            routes
                .get("/int/{number}", TestServer.TEXT, ParametersTest::number)
                .get("/named/{name}", TestServer.TEXT, ParametersTest::named));
    client = server.client();
  }

  @AfterEach
  void stop() throws IOException {
    client.leave();
    server.close();
  }

  private static Body number(Request request) {
    int number = request.path("number").asInt();
    long big = request.query("long").or("0").asLong();
    double ratio = request.query("double").or("0").asDouble();
    boolean flag = request.query("boolean").or("false").asBoolean();
    String required = request.query("required").asText();
    request.requireValid();
    return Body.text(List.of("" + number, "" + big, "" + ratio, "" + flag, required));
  }

  private static Body named(Request request) {
    String name = request.path("name").asText();
    request.requireValid();
    return Body.text(List.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/int/ten?required=1 | The path parameter \"number\" must be a whole number from"
            + " -2147483648 to 2147483647, but it is \"ten\".",
        "/int/2147483648?required=1 | The path parameter \"number\" must be a whole number from"
            + " -2147483648 to 2147483647, but it is \"2147483648\".",
        "/int/1?required=1&long=a%20b | The query parameter \"long\" must be a whole number from"
            + " -9223372036854775808 to 9223372036854775807, but it is \"a b\".",
        "/int/1?required=1&double=NaN | The query parameter \"double\" must be a decimal number,"
            + " but it is \"NaN\".",
        "/int/1?required=1&boolean=yes | The query parameter \"boolean\" must be true or false,"
            + " but it is \"yes\".",
        "/int/1 | The query parameter \"required\" is missing; it must be text.",
        "/int/1?required=%zz | The query is not percent-encoded UTF-8.",
        "/named/%ff | The path is not percent-encoded UTF-8."
      })
  void valueThatDoesNotConvertIsABadRequest(String target, String sentence) throws IOException {
    RawResponse response = client.fetch(target);

    assertThat(response.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(response.text())
        .startsWith(
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"%s\""
                .formatted(sentence.replace("\"", "\\\"")));
    assertThat(client.fetch("/named/x").status()).isEqualTo(200);
    assertThat(server.log().complaints()).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnce() throws IOException {
    RawResponse response = client.fetch("/int/ten?boolean=yes");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.text())
        .contains("\"detail\":\"The request has 3 faults.\"")
        .containsSubsequence(
            "{\"in\":\"path\",\"name\":\"number\",",
            "{\"in\":\"query\",\"name\":\"boolean\",",
            "{\"in\":\"query\",\"name\":\"required\",");
  }

  @Test
  void valuesAreDecodedOnce() throws IOException {
    assertThat(
            client.fetch("/int/-7?long=8&double=1.5e3&boolean=true&required=a+b%2B%C3%BC").texts())
        .containsExactly("-7", "8", "1500.0", "true", "a b+ü");
    assertThat(client.fetch("/named/a+b%2Fc%20%2541").text()).isEqualTo("a+b/c %41");
  }
}
