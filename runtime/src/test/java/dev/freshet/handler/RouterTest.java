package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several services as one. */
class RouterTest {

  private static TestService service(String path, String answer) {
    return TestService.at(path, request -> Body.text(List.of(answer)));
  }

  @Test
  void requestsGoToTheServiceTheyAreFor() {
    try (TestConnection connection =
        TestConnection.of(service("/{any}", "variable"), service("/story", "literal"))) {
      connection.get("/story").settle();
      assertThat(connection.body()).isEqualTo("7\r\nliteral\r\n0\r\n\r\n");
      connection.get("/other").settle();
      assertThat(connection.received()).endsWith("8\r\nvariable\r\n0\r\n\r\n");
    }
  }

  @Test
  void methodsOfOnePathMayBelongToDifferentServices() {
    TestService posting =
        service("/other", "other").andPost("/story", request -> Body.whole("posted"));
    try (TestConnection connection = TestConnection.of(service("/story", "got"), posting)) {
      connection.send("POST /story HTTP/1.1\r\nhost: test\r\ncontent-length: 0\r\n\r\n").settle();
      assertThat(connection.received()).endsWith("\r\n\r\nposted");
      connection.send("DELETE /story HTTP/1.1\r\nhost: test\r\n\r\n").settle();
      assertThat(connection.received()).contains("allow: GET, HEAD, POST, OPTIONS\r\n");
    }
  }

  @Test
  void servicesThatServeTheSameRequestsAreRefused() {
    List<TestService> services = List.of(service("/a/{x}", "one"), service("/a/{y}", "two"));
    assertThatThrownBy(() -> new Router(services))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two endpoints serve the same requests: GET /a/{x} and GET /a/{y}.");
  }

  @Test
  void routerWithoutServicesAnswers404() {
    try (TestConnection connection = TestConnection.of()) {
      connection.get("/").settle();
      assertThat(connection.received()).startsWith("HTTP/1.1 404 Not Found\r\n");
    }
  }
}
