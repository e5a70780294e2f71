package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads by {@code curl}: in pieces, and gone on with. */
@Timeout(60)
class CurlTest {
  private static final int LENGTH = 5_000_000;

  @TempDir private Path directory;
  private String curl;
  private Path file;
  private TestServer server;
  private String url;

  @BeforeEach
  void start() throws IOException {
    curl = Command.need("curl");
    file = FileOnDisk.of(directory.resolve("file.bin"), LENGTH);
    server = TestServer.with(routes -> routes.getFile("/x", request -> Body.file(file)));
    url = "http://127.0.0.1:" + server.port() + "/x";
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void downloadThatWasBrokenOffIsGoneOnWith() throws Exception {
    byte[] all = Files.readAllBytes(file);
    Path got = Files.write(directory.resolve("got"), Arrays.copyOf(all, 1_234_567));
    assertThat(run("-C", "-", "-o", got.toString(), url)).startsWith("0 ");
    assertThat(Files.readAllBytes(got)).isEqualTo(all);
    assertThat(server.endings().next().bytes()).isEqualTo(LENGTH - 1_234_567);
    assertThat(run("-C", "-", "-o", got.toString(), url)).as("of what is whole").startsWith("0 ");
    assertThat(got).hasSize(LENGTH);
  }

  @Test
  void piecesPutTogetherAreTheFile() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Path piece = directory.resolve("piece");
    for (String range : new String[] {"0-0", "1-999999", "1000000-1000000", "1000001-3999999"}) {
      assertThat(run("-r", range, "-o", piece.toString(), url)).startsWith("0 ");
      all.writeBytes(Files.readAllBytes(piece));
    }
    assertThat(run("-r", "-1000000", "-o", piece.toString(), url)).startsWith("0 ");
    all.writeBytes(Files.readAllBytes(piece));
    assertThat(all.toByteArray()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void fileThatIsKnownIsNotSentAgain() throws Exception {
    Path etag = directory.resolve("etag");
    Path got = directory.resolve("got");
    run("--etag-save", etag.toString(), "-o", got.toString(), url);
    assertThat(run("--etag-compare", etag.toString(), "-w", "%{http_code}", url))
        .isEqualTo("0 304");
    assertThat(run("-z", got.toString(), "-w", "%{http_code}", url)).isEqualTo("0 304");
  }

  private String run(String... arguments) throws Exception {
    String[] words = new String[arguments.length + 4];
    words[0] = curl;
    words[1] = "-sS";
    words[2] = "--max-time";
    words[3] = "4";
    System.arraycopy(arguments, 0, words, 4, arguments.length);
    return Command.run(words);
  }
}
