package dev.freshet.benchmarks.peers.helidon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.freshet.benchmarks.peers.content.Content;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The endpoints; each has a virtual thread and writes into a stream. */
final class BenchmarkService implements HttpService {
  private final Path file;

  BenchmarkService(Path file) {
    this.file = file;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/story", (request, response) -> write(Content.story(), true, response))
        .get(
            "/tokens",
            (request, response) -> write(Content.tokens(number(request, "n")), true, response))
        .get("/buffered/story", (request, response) -> write(Content.story(), false, response))
        .get(
            "/buffered/tokens",
            (request, response) -> write(Content.tokens(number(request, "n")), false, response))
        .get("/bytes", BenchmarkService::bytes)
        .get("/ticks", BenchmarkService::ticks)
        .get("/file", this::file);
  }

  /** Without a flush after each item Helidon gathers items until a buffer is full. */
  private static void write(Iterable<String> items, boolean flush, ServerResponse response)
      throws IOException {
    response.headers().contentType(MediaTypes.TEXT_PLAIN);
    try (OutputStream out = response.outputStream()) {
      for (String item : items) {
        out.write(item.getBytes(UTF_8));
        if (flush) {
          out.flush();
        }
      }
    }
  }

  private static void bytes(ServerRequest request, ServerResponse response) throws IOException {
    response.headers().contentType(MediaTypes.TEXT_PLAIN);
    try (OutputStream out = response.outputStream()) {
      for (byte[] block : Content.blocks(number(request, "n"), number(request, "size"))) {
        out.write(block);
      }
    }
  }

  private static void ticks(ServerRequest request, ServerResponse response) throws IOException {
    write(Content.ticks(number(request, "n"), number(request, "ms")), true, response);
  }

  private void file(ServerRequest request, ServerResponse response) throws IOException {
    response.headers().contentType(MediaTypes.APPLICATION_OCTET_STREAM);
    response.headers().contentLength(Files.size(file));
    try (OutputStream out = response.outputStream()) {
      Files.copy(file, out);
    }
  }

  private static int number(ServerRequest request, String name) {
    return Integer.parseInt(request.query().get(name));
  }
}
