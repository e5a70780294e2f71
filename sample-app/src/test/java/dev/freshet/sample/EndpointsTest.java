package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.server.FreshetServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the thirteen endpoints send, chunk by chunk. */
class EndpointsTest {

  private static FreshetServer server;

  @BeforeAll
  static void start() {
    server = SampleApp.start(new Options("127.0.0.1", 0, Optional.empty(), false));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /story/stream                               | text/plain; charset=utf-8
          /story/stream-no-async                      | text/plain; charset=utf-8
          /story/stream-no-annotation                 | text/plain; charset=utf-8
          /story/stream-no-async-no-annotation        | text/plain; charset=utf-8
          /story/stream-bytes                         | application/octet-stream
          /story/stream-no-async-bytes                | application/octet-stream
          /story/stream-no-annotation-bytes           | application/octet-stream
          /story/stream-no-async-no-annotation-bytes  | application/octet-stream
          """)
  void eachLineOfTheStoryIsOneChunk(String path, String mediaType) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertHead(client.get(path), mediaType);
      assertThat(client.chunks())
          .extracting(chunk -> new String(chunk, UTF_8))
          .containsExactlyElementsOf(Story.LINES);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/image/stream",
        "/image/stream-no-async",
        "/image/stream-no-async-yield-from",
        "/image/stream-no-annotation",
        "/image/stream-no-async-no-annotation"
      })
  void eachBlockOfThePictureIsOneChunk(String path) throws IOException {
    List<byte[]> blocks = Blocks.ofResource("freshet.png").load();
    try (RawClient client = new RawClient(server.port())) {
      assertHead(client.get(path), "image/png");
      assertThat(client.chunks()).hasSizeGreaterThan(4).containsExactlyElementsOf(blocks);
    }
  }

  @Test
  void theStreamedPictureDecodes() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      client.get("/image/stream");
      byte[] file = RawClient.join(client.chunks());
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
      assertThat(picture.getWidth()).isEqualTo(900);
      assertThat(picture.getHeight()).isEqualTo(562);
    }
  }

  @Test
  void oneConnectionServesOneStreamAfterTheOther() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      for (String path : List.of("/story/stream", "/image/stream", "/story/stream-no-async")) {
        client.get(path);
        assertThat(client.chunks()).hasSizeGreaterThan(6);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/story/stream", "/story/stream-no-async"})
  void restBetweenTwoLinesIsKept(String path) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      long asked = System.nanoTime();
      client.get(path + "?delayMs=20");
      int rests = client.chunks().size() - 1;
      assertThat(rests).isEqualTo(Story.LINES.size() - 1);
      assertThat(System.nanoTime() - asked).isGreaterThanOrEqualTo(rests * 20_000_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/story/stream", "/image/stream-no-async"})
  void negativeRestIsNone(String path) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.get(path + "?delayMs=-1").get(0)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(client.chunks()).hasSizeGreaterThan(6);
    }
  }

  @Test
  void restThatIsNoNumberIsRefused() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.get("/story/stream?delayMs=soon").get(0)).startsWith("HTTP/1.1 400 ");
    }
  }

  private static void assertHead(List<String> head, String mediaType) {
    assertThat(head.get(0)).isEqualTo("HTTP/1.1 200 OK");
    assertThat(head)
        .map(field -> field.toLowerCase(Locale.ROOT))
        .contains("content-type: " + mediaType, "transfer-encoding: chunked");
  }
}
