package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.server.FreshetServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page, and that what it says is so. */
class PageServiceTest {

  private static final Pattern CODE =
      Pattern.compile("<pre><code>(.*?)</code></pre>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

  private FreshetServer server;

  @BeforeEach
  void start() {
    server = SampleApp.start(new Options("127.0.0.1", 0, Optional.empty(), false));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, page.html, text/html; charset=utf-8",
    "/page.css, page.css, text/css; charset=utf-8",
    "/page.js, page.js, text/javascript; charset=utf-8"
  })
  void fileIsServedAsItsKind(String path, String file, String mediaType) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      List<String> head = client.get(path);
      assertThat(head.get(0)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(head).anyMatch(field -> field.equalsIgnoreCase("content-type: " + mediaType));
      assertThat(client.chunks()).containsExactlyElementsOf(Blocks.ofResource(file).load());
    }
  }

  @Test
  void everyLinkOfThePageIsServed() throws IOException {
    List<String> links = LINK.matcher(page()).results().map(MatchResult::group).toList();
    assertThat(links).hasSize(19);
    try (RawClient client = new RawClient(server.port())) {
      for (String link : links) {
        String path = link.substring(link.indexOf('/'), link.length() - 1);
        List<String> head = client.get(path);
        assertThat(head.get(0)).as(path).isEqualTo("HTTP/1.1 200 OK");
        assertThat(client.body(head)).as(path).isNotEmpty();
      }
    }
  }

  @Test
  void codeOnThePageIsTheCodeThatRuns() throws IOException {
    List<String> shown = CODE.matcher(page()).results().map(match -> match.group(1)).toList();
    assertThat(shown).hasSize(2);
    assertThat(source("StoryService")).contains(plain(shown.get(0)));
    assertThat(source("MediaService")).contains(plain(shown.get(1)));
  }

  private static String plain(String code) {
    return code.replace("&lt;", "<").replace("&gt;", ">").indent(2);
  }

  private static String source(String service) throws IOException {
    return Files.readString(Path.of("src/main/java/dev/freshet/sample", service + ".java"));
  }

  private static String page() {
    return new String(RawClient.join(Blocks.ofResource("page.html").load()), UTF_8);
  }
}
