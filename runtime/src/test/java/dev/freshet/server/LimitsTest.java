package dev.freshet.server;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.freshet.handler.Body;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private FreshetServer server;

  private RawClient client(Limits limits) throws IOException {
    Routes routes =
        new Routes(table ->
            table
                .get("/x", request -> Body.whole("x"))
                .post(
                    "/size",
                    withContent(request -> Body.whole("" + request.contentAsBytes().length))));
    server = FreshetServer.builder().port(0).limits(limits).handler(routes).start();
    return RawClient.to(server.port());
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private static String post(int length) {
    return "POST /size HTTP/1.1\r\nHost: test\r\nContent-Length: " + length + "\r\n\r\n";
  }

  @Test
  void defaultsAreAsTheyAreWritten() {
    assertThat(Limits.defaults()).isEqualTo(new Limits(8192, 16384, 100, 1048576, 16));
  }

  @Test
  void eachLimitIsSetByItself() {
    Limits limits =
        Limits.defaults()
            .withRequestLine(1)
            .withHeader(2)
            .withFields(3)
            .withContent(0)
            .withPipelinedRequests(5);
    assertThat(limits).isEqualTo(new Limits(1, 2, 3, 0, 5));
    assertThat(Limits.defaults().content()).isEqualTo(1048576);
  }

  @Test
  void limitThatIsNoneIsRefused() {
    Limits limits = Limits.defaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.withRequestLine(0))
        .withMessage("The limit of the request line is positive, but here it is 0.");
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withHeader(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withFields(0));
    assertThatIllegalArgumentException().isThrownBy(() -> limits.withPipelinedRequests(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits.withContent(-1))
        .withMessage("The limit of the content is not negative, but here it is -1.");
  }

  @Test
  void requestLineOfItsLengthIsTakenAndNoLongerOne() throws Exception {
    try (RawClient client = client(Limits.defaults())) {
      String target = "/x?" + "a".repeat(8192 - "GET /x? HTTP/1.1".length());
      assertThat(client.fetch(target).status()).isEqualTo(200);
      RawResponse refused = client.fetch(target + "a");
      assertThat(refused.status()).isEqualTo(414);
      assertThat(refused.header("connection")).isEqualTo("close");
    }
  }

  @Test
  void hundredFieldsAreTakenAndNoMore() throws Exception {
    try (RawClient client = client(Limits.defaults())) {
      String head = "GET /x HTTP/1.1\r\nHost: test\r\n" + "a:b\r\n".repeat(99);
      assertThat(client.send(head + "\r\n").response().status()).isEqualTo(200);
      RawResponse refused = client.send(head + "a:b\r\n\r\n").response();
      assertThat(refused.status()).isEqualTo(431);
      assertThat(refused.text()).contains("\"detail\":\"The header has more than 100 fields.\"");
    }
  }

  @Test
  void headerOfItsSizeIsTakenAndNoLargerOne() throws Exception {
    try (RawClient client = client(Limits.defaults().withHeader(100))) {
      String head = "GET /x HTTP/1.1\r\nHost: test\r\nX: " + "a".repeat(87);
      assertThat(client.send(head + "\r\n\r\n").response().status()).isEqualTo(200);
      assertThat(client.send(head + "a\r\n\r\n").response().status()).isEqualTo(431);
    }
  }

  @Test
  void contentOfItsLengthIsTakenAndNoMore() throws Exception {
    try (RawClient client = client(Limits.defaults().withContent(3))) {
      assertThat(client.send(post(3) + "abc").response().text()).isEqualTo("3");
      RawResponse refused = client.send(post(4)).response();
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.text()).contains("\"detail\":\"The content has more than 3 bytes.\"");
    }
  }

  @Test
  void noContentAtAllMayBeTaken() throws Exception {
    try (RawClient client = client(Limits.defaults().withContent(0))) {
      assertThat(client.send(post(0)).response().text()).isEqualTo("0");
      assertThat(client.send(post(1)).response().status()).isEqualTo(413);
    }
  }

  @Test
  void pipelinedRequestsBeyondTheirNumberAreNotAnswered() throws Exception {
    try (RawClient client = client(Limits.defaults().withPipelinedRequests(2))) {
      client.send("GET /x HTTP/1.1\r\nHost: test\r\n\r\n".repeat(6)); // in one segment
      assertThat(client.response().header("connection")).isNull();
      assertThat(client.response().header("connection")).isNull();
      assertThat(client.response().header("connection")).isEqualTo("close");
      assertThat(client.end()).isEqualTo(RawResponse.End.CLOSED);
    }
  }
}
