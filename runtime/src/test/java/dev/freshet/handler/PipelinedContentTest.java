package dev.freshet.handler;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.SeamServer.Setting;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that come while the request before them is still being answered. */
class PipelinedContentTest {
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    server =
        SeamServer.of(
            setting,
            routes ->
                routes
                    .get(
                        "/slow",
                        request -> {
                          mayAnswer.await();
                          return Body.whole("slow");
                        })
                    .post(
                        "/size",
                        withContent(request -> Body.whole("" + request.contentAsBytes().length)))
                    .get("/get", request -> Body.whole("got")));
    return server.client();
  }

  @AfterEach
  void close() {
    mayAnswer.countDown();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 60_000, 200_000, ContentGathering.MOST_BYTES})
  void contentThatIsNotTooLargeMayComeEarly(int size) throws Exception {
    try (SeamClient client = client(Setting.OWN)) {
      client.head("GET /slow").head("POST /size", "Content-Length: " + size).send(new byte[size]);
      mayAnswer.countDown();
      assertThat(client.reply().text()).isEqualTo("slow");
      assertThat(client.reply().text()).isEqualTo("" + size);
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OWN", "FOREIGN"})
  void contentThatIsTooLargeAndComesEarlyDoesNotHoldTheConnection(Setting setting)
      throws Exception {
    try (SeamClient client = client(setting)) {
      int size = ContentGathering.MOST_BYTES + 200_000;
      client.head("GET /slow").head("POST /size", "Transfer-Encoding: chunked");
      client.send(Integer.toHexString(size) + "\r\n").send(new byte[size]).send("\r\n0\r\n\r\n");
      mayAnswer.countDown();
      assertThat(client.reply().text()).isEqualTo("slow");
      assertThat(client.reply().status()).isEqualTo(413);
      client.expectEnd();
    }
  }

  @ParameterizedTest
  @EnumSource
  void contentRightBehindAnAnswerIsTakenEveryTime(Setting setting) throws Exception {
    mayAnswer.countDown();
    try (SeamClient client = client(setting)) {
      byte[] content = new byte[150_000];
      for (int i = 0; i < 100; i++) {
        client.head("POST /size", "Content-Length: " + content.length).send(content);
        assertThat(client.reply().text()).as("answer %d", i).isEqualTo("150000");
      }
    }
  }
}
