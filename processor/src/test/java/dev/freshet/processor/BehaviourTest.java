package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.StreamingHandler;
import dev.freshet.server.FreshetServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the written handlers behind a real socket. With {@code -Dfreshet.golden.record=true} it
 * records their answers.
 *
 * <p>A request is a line {@code METHOD target [Name: value]… "content"}; its answer is the status,
 * the media type and the body. Headers that a service sets itself stand between these, in brackets.
 */
class BehaviourTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Pattern REQUEST =
      Pattern.compile("  ([A-Z]+) (\\S+)((?: \\[[^]]+])*)(?: \"(.*)\")?");
  private static final Pattern HEADER = Pattern.compile("\\[([^:]+): ([^]]*)]");

  /** Headers that the server sets. */
  private static final List<String> OF_THE_SERVER =
      List.of(
          "connection", // depends on whether a request has come whole by then
          "content-length",
          "content-type",
          "date",
          "transfer-encoding",
          "x-content-type-options");

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
    if (Boolean.getBoolean("freshet.golden.record")) {
      golden.record(answers);
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
        answers.add(request + " -> " + answer(request(request, server.uri())));
      }
    }
    return answers;
  }

  private static HttpRequest request(String line, URI server) {
    Matcher parts = REQUEST.matcher(line);
    assertThat(parts.matches()).as(line).isTrue();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(parts.group(2)))
            .timeout(DEADLINE)
            .method(
                parts.group(1),
                Optional.ofNullable(parts.group(4))
                    .map(BodyPublishers::ofString)
                    .orElse(BodyPublishers.noBody()));
    HEADER
        .matcher(parts.group(3))
        .results()
        .forEach(header -> request.header(header.group(1), header.group(2)));
    return request.build();
  }

  private String answer(HttpRequest request) throws Exception {
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    String body = new String(response.body(), StandardCharsets.UTF_8).replace("\n", "\\n");
    String headers =
        response.headers().map().entrySet().stream()
            .filter(header -> !OF_THE_SERVER.contains(header.getKey()))
            .map(header -> " [" + header.getKey() + ": " + header.getValue().get(0) + "]")
            .sorted()
            .collect(Collectors.joining());
    String mediaType =
        response.headers().firstValue("Content-Type").map(each -> " " + each).orElse("");
    return response.statusCode() + headers + mediaType + (body.isEmpty() ? "" : " | " + body);
  }
}
