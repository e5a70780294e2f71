package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Response;
import dev.freshet.handler.Body;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints for files that answer with something else, or with a file later. */
@Timeout(30)
class FileEndpointTest {
  @TempDir private Path directory;

  @Test
  void headOfWhatIsNoFileHasNoBody() throws IOException {
    try (TestServer server =
            TestServer.with(routes ->
                routes
                    .getFile("/items", request -> Body.text(List.of("x")))
                    .getFile("/whole", request -> Body.whole("x"))
                    .getFile("/empty", request -> Body.response(Response.empty(410), Body::file)));
        RawClient client = server.client()) {
      assertThat(client.request("HEAD /items").responseToHead().status()).isEqualTo(500);
      assertThat(client.request("HEAD /whole").responseToHead().status()).isEqualTo(500);
      assertThat(client.request("HEAD /empty").responseToHead().status()).isEqualTo(410);
      assertThat(client.fetch("/whole").text()).isEqualTo("x");
    }
  }

  @Test
  void fileMayComeLaterAndInsideOfAResponse() throws IOException {
    Path file = FileOnDisk.of(directory.resolve("file"), 1000);
    CompletableFuture<Response<Path>> later = new CompletableFuture<>();
    try (TestServer server =
            TestServer.with(routes ->
                routes.getFile(
                    "/x",
                    request ->
                        Body.later(later, response -> Body.response(response, Body::file))));
        RawClient client = server.client()) {
      client.send("GET /x HTTP/1.1\r\nHost: test\r\nRange: bytes=-1\r\n\r\n");
      later.complete(Response.of(file).header("X-Later", "yes"));
      RawResponse response = client.response();
      assertThat(response.status()).isEqualTo(206);
      assertThat(response.header("x-later")).isEqualTo("yes");
      assertThat(response.bytes()).containsExactly(FileOnDisk.at(999));
    }
  }

  @Test
  void lengthOfAFileIsNotTheAuthorsToSay() throws IOException {
    Path file = FileOnDisk.of(directory.resolve("file"), 1000);
    try (TestServer server =
            TestServer.with(routes ->
                routes.getFile(
                    "/x", request -> Body.response(Response.of(file).length(5), Body::file)));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").status()).isEqualTo(500);
      assertThat(FileOnDisk.descriptors(file)).isZero();
    }
  }
}
