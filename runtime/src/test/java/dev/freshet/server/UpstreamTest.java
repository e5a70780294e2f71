package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.Generator;
import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What another server answers is handed on as it comes, and not asked for any more than it is
 * wanted.
 */
@Timeout(30)
class UpstreamTest {
  private static final String LINES = "line\n".repeat(50_000);

  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch silence = new CountDownLatch(1);
  private TestServer upstream;
  private TestServer relay;

  @BeforeEach
  void start() {
    upstream =
        TestServer.with(routes -> {
          routes.get("/lines", TestServer.TEXT, request -> Body.text(lines(50_000)));
          routes.get("/endless", TestServer.TEXT, request -> Body.text(endless()));
          routes.get("/silent", TestServer.TEXT, request -> Body.text(silent()));
        });
    relay = TestServer.with(this::relayed);
  }

  @AfterEach
  void stop() {
    silence.countDown();
    relay.close();
    upstream.close();
  }

  private void relayed(RouteTable routes) {
    routes.get(
        "/publisher/{path}",
        request ->
            Body.later(
                ask(request.path("path").asText(), BodyHandlers.ofPublisher()), Body::bytes));
    routes.get(
        "/stream/{path}",
        request ->
            Body.later(
                ask(request.path("path").asText(), BodyHandlers.ofInputStream()), Body::bytes));
    routes.get(
        "/lines/{path}",
        request ->
            Body.later(
                ask(request.path("path").asText(), BodyHandlers.ofLines())
                    .thenApply(lines -> lines.map(line -> line + "\n")),
                Body::text));
  }

  private <T> CompletableFuture<T> ask(String path, BodyHandler<T> handler) {
    URI uri = upstream.server().uri().resolve("/" + path);
    return http.sendAsync(HttpRequest.newBuilder(uri).build(), handler)
        .thenApply(HttpResponse::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "stream", "lines"})
  void answerOfAnotherServerIsHandedOnWhole(String kind) throws Exception {
    try (RawClient client = relay.client()) {
      RawResponse response = client.fetch("/" + kind + "/lines");

      assertThat(response.text()).isEqualTo(LINES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "stream", "lines"})
  void requestToTheOtherServerEndsWhenOurClientLeaves(String kind) throws Exception {
    try (RawClient client = relay.client()) {
      client.get("/" + kind + "/endless").open().nextText();
      client.leave();
    }

    assertThat(relay.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
    assertThat(upstream.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
    upstream.awaitNoStreams();
  }

  @Test
  void requestThatIsNotYetAnsweredEndsWhenOurClientLeaves() throws Exception {
    try (RawClient client = relay.client()) {
      client.get("/publisher/silent");
      Deadline.until("the other server is asked", () -> upstream.live() == 1);
      client.leave();
    }

    assertThat(relay.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
    assertThat(upstream.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
  }

  private static Iterable<String> lines(int count) {
    return Collections.nCopies(count, "line\n");
  }

  private static Generator<String> endless() {
    return out -> {
      while (true) {
        out.yield("line\n");
      }
    };
  }

  private Generator<String> silent() {
    return out -> silence.await();
  }
}
