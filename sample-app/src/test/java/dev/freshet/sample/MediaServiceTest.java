package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.server.FreshetServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample's files, whole and in parts. */
class MediaServiceTest {

  @TempDir private Path directory;
  private FreshetServer server;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(directory.resolve("hello.txt"), "hello");
    server =
        FreshetServer.builder()
            .host("127.0.0.1")
            .port(0)
            .handler(new MediaServiceHandler(MediaService.ofTheSample()))
            .handler(new FileServiceHandler(new FileService(directory)))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"/video, film.webm, video/webm", "/audio, brook.ogg, audio/ogg"})
  void fileIsThereWholeAndInParts(String path, String name, String mediaType) throws IOException {
    byte[] all = RawClient.join(Blocks.ofResource(name).load());
    try (RawClient client = new RawClient(server.port())) {
      List<String> head = client.get(path);
      assertThat(head).contains("accept-ranges: bytes", "content-type: " + mediaType);
      assertThat(client.body(head)).isEqualTo(all);
      List<String> part = client.get(path, "Range: bytes=1000-1999");
      assertThat(part.get(0)).isEqualTo("HTTP/1.1 206 Partial Content");
      assertThat(part).contains("content-range: bytes 1000-1999/" + all.length);
      assertThat(client.body(part)).isEqualTo(Arrays.copyOfRange(all, 1000, 2000));
    }
  }

  @Test
  void filesOfTheDirectoryAreServedAndNoOthers() throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      List<String> head = client.get("/files/hello.txt");
      assertThat(head).contains("content-type: text/plain; charset=utf-8");
      assertThat(new String(client.body(head), US_ASCII)).isEqualTo("hello");
      for (String other : List.of("none.txt", "", "%2e%2e/secret", "..%2fsecret", "a%00b")) {
        List<String> refused = client.get("/files/" + other);
        assertThat(refused.get(0)).as(other).matches("HTTP/1\\.1 40[04] .*");
        client.body(refused);
      }
    }
  }
}
