package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.StreamingHandler;
import dev.freshet.server.FreshetServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the written handlers behind a real socket. */
class BehaviourTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE).build();

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void handlersAnswerTheirRequests(Golden golden) throws Exception {
    LoadedClasses classes = new LoadedClasses(Golden.compile(golden.sources()));
    List<String> answers = new ArrayList<>();

    for (String handler : golden.handlers().keySet()) {
      String name = handler.replace(".java", "");
      answers.add(name);
      answers.addAll(answers(name, classes, golden));
    }

    assertThat(answers).containsExactlyElementsOf(golden.requests());
  }

  /** The requests for one handler, each with the answer that it gets. */
  private List<String> answers(String handler, LoadedClasses classes, Golden golden)
      throws Exception {
    List<String> answers = new ArrayList<>();
    try (FreshetServer server =
        FreshetServer.builder()
            .host("127.0.0.1")
            .port(0)
            .handler((StreamingHandler) classes.create(handler))
            .start()) {
      for (String request : golden.requestsFor(handler)) {
        answers.add(request + " -> " + answer(server.uri().resolve(request.substring(6))));
      }
    }
    return answers;
  }

  /** The answer to a GET: status, media type and body; of a refusal only the status. */
  private String answer(URI uri) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(DEADLINE).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      return String.valueOf(response.statusCode());
    }
    String mediaType = response.headers().firstValue("Content-Type").orElse("none");
    String body = new String(response.body(), StandardCharsets.UTF_8).replace("\n", "\\n");
    return response.statusCode() + " " + mediaType + " | " + body;
  }
}
