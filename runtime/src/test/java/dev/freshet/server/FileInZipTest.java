package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that the operating system does not know: no transport can pass its bytes by itself. */
@Timeout(30)
class FileInZipTest {
  private static final int LENGTH = 300_000;

  @Test
  void fileInAZipIsAnsweredLikeAnyOther(@TempDir Path directory) throws Exception {
    Path archive = directory.resolve("archive.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Files.write(zip.getPath("film.mp4"), FileOnDisk.bytes(0, LENGTH - 1));
    }
    try (FileSystem zip = FileSystems.newFileSystem(archive);
        TestServer server =
            TestServer.with(
                routes -> routes.getFile("/x", request -> Body.file(zip.getPath("film.mp4"))));
        RawClient client = server.client()) {
      RawResponse whole = client.fetch("/x");
      assertThat(whole.status()).isEqualTo(200);
      assertThat(whole.bytes()).isEqualTo(FileOnDisk.bytes(0, LENGTH - 1));
      RawResponse part =
          client.send("GET /x HTTP/1.1\r\nHost: test\r\nRange: bytes=7-200006\r\n\r\n").response();
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.bytes()).isEqualTo(FileOnDisk.bytes(7, 200_006));
      server.awaitNoStreams();
    }
  }
}
