package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.Response;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is answered as: status, head, and the connection after it. */
@Timeout(30)
class FileAnswersTest {
  private static final int LENGTH = 3_000_000;

  @TempDir private Path directory;
  private Path file;
  private TestServer server;
  private RawClient client;

  @BeforeEach
  void start() throws IOException {
    file = FileOnDisk.of(directory.resolve("film.mp4"), LENGTH);
    server =
        TestServer.with(routes ->
            routes
                .getFile(
                    "/files/{name:*}",
                    request -> Body.file(directory.resolve(request.path("name").asText())))
                .getFile("/declared", "audio/ogg", request -> Body.file(file))
                .getFile(
                    "/own",
                    request -> Body.response(own(request.query("no").or("").asText()), Body::file))
                .post("/post", request -> Body.file(file)));
    client = server.client();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.awaitNoStreams();
    assertThat(FileOnDisk.descriptors(file)).isZero();
    server.close();
  }

  private Response<Path> own(String except) {
    Response<Path> response =
        Response.of(file)
            .header("Content-Type", "video/x-own")
            .header("Cache-Control", "max-age=60")
            .header("Content-Language", "en")
            .header("ETag", "\"own\"")
            .header("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
    return switch (except) {
      case "ranges" -> response.header("Accept-Ranges", "none");
      case "success" -> response.status(404);
      default -> response;
    };
  }

  private RawResponse get(String target, String... fields) throws IOException {
    String lines = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    return client.send("GET " + target + " HTTP/1.1\r\nHost: test\r\n" + lines + "\r\n").response();
  }

  @Test
  void wholeFileHasItsLengthItsTypeAndItsValidators() throws IOException, InterruptedException {
    RawResponse response = get("/files/film.mp4");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers())
        .containsEntry("content-length", String.valueOf(LENGTH))
        .containsEntry("content-type", "video/mp4")
        .containsEntry("accept-ranges", "bytes")
        .containsEntry("last-modified", FileOnDisk.DATE)
        .doesNotContainKeys("transfer-encoding", "connection", "content-range");
    assertThat(response.header("etag")).matches("\"[0-9a-f-]+\"");
    assertThat(response.bytes()).isEqualTo(FileOnDisk.bytes(0, LENGTH - 1));
    StreamSummary summary = server.endings().next();
    assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
    assertThat(summary.bytes()).isEqualTo(LENGTH);
    assertThat(summary.items()).as("pieces of 512 KiB").isEqualTo(6);
    assertThat(summary.timeToFirstItem()).isPresent();
  }

  @Test
  void headIsAnsweredWithTheSameHeadAndNoBody() throws IOException, InterruptedException {
    RawResponse whole = get("/files/film.mp4");
    RawResponse head = client.request("HEAD /files/film.mp4").responseToHead();

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.headers()).containsAllEntriesOf(without(whole, "date"));
    server.endings().next();
    assertThat(server.endings().next().bytes()).isZero();
    assertThat(client.request("HEAD /files/none").responseToHead().status()).isEqualTo(404);
    assertThat(get("/files/film.mp4", "Range: bytes=0-0").status()).isEqualTo(206);
  }

  private static Map<String, String> without(RawResponse response, String name) {
    Map<String, String> fields = new TreeMap<>(response.headers());
    fields.remove(name);
    return fields;
  }

  @Test
  void headIgnoresARangeAndHeedsConditions() throws IOException {
    String etag = get("/files/film.mp4").header("etag");
    client.send("HEAD /files/film.mp4 HTTP/1.1\r\nHost: test\r\nRange: bytes=0-0\r\n\r\n");
    assertThat(client.responseToHead().header("content-length")).isEqualTo("" + LENGTH);
    client.send(
        "HEAD /files/film.mp4 HTTP/1.1\r\nHost: test\r\nIf-None-Match: " + etag + "\r\n\r\n");
    assertThat(client.responseToHead().status()).isEqualTo(304);
  }

  @Test
  void knownVersionIs304WithItsValidatorsAlone() throws IOException {
    String etag = get("/files/film.mp4").header("etag");
    RawResponse response = get("/files/film.mp4", "If-None-Match: \"x\", " + etag);

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.headers())
        .containsEntry("etag", etag)
        .doesNotContainKeys("content-type", "content-length", "transfer-encoding");
    assertThat(get("/files/film.mp4").status()).as("on the same connection").isEqualTo(200);
  }

  @Test
  void otherVersionIs412() throws IOException {
    RawResponse response = get("/files/film.mp4", "If-Match: \"other\"", "Range: bytes=0-0");
    assertThat(response.status()).isEqualTo(412);
    assertThat(response.text()).contains("version");
    assertThat(get("/files/film.mp4", "If-Match: *", "Range: bytes=0-0").status()).isEqualTo(206);
  }

  @Test
  void authorsFieldsWin() throws IOException {
    RawResponse response = get("/own");
    assertThat(response.headers())
        .containsEntry("content-type", "video/x-own")
        .containsEntry("cache-control", "max-age=60")
        .containsEntry("etag", "\"own\"")
        .containsEntry("last-modified", "Thu, 01 Jan 2026 00:00:00 GMT");
    RawResponse known = get("/own", "If-None-Match: \"own\"");
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.headers())
        .containsEntry("cache-control", "max-age=60")
        .doesNotContainKeys("content-type", "content-language");
    assertThat(get("/own", "If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT").status())
        .isEqualTo(304);
    RawResponse part = get("/own", "Range: bytes=0-0, 9-9", "If-Range: \"own\"");
    assertThat(part.status()).isEqualTo(206);
    assertThat(ByteRangesBody.read(part.header("content-type"), part.bytes()).parts())
        .allSatisfy(each -> assertThat(each.field("content-type")).isEqualTo("video/x-own"));
  }

  @Test
  void authorMayRefuseRangesOrAnswerWithAnotherStatus() throws IOException {
    RawResponse whole = get("/own?no=ranges", "Range: bytes=0-0");
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.header("accept-ranges")).isEqualTo("none");
    RawResponse missing = get("/own?no=success", "Range: bytes=0-0", "If-None-Match: *");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.bytes()).hasSize(LENGTH);
    assertThat(missing.header("accept-ranges")).isNull();
  }

  @Test
  void declaredTypeWinsOverTheName() throws IOException {
    assertThat(get("/declared", "Range: bytes=0-0").header("content-type")).isEqualTo("audio/ogg");
  }

  @Test
  void resultOfAPostHasNoRanges() throws IOException {
    client.send(
        "POST /post HTTP/1.1\r\nHost: test\r\nRange: bytes=0-0\r\nContent-Length: 0\r\n\r\n");
    RawResponse response = client.response();
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.bytes()).hasSize(LENGTH);
    assertThat(response.headers()).doesNotContainKeys("accept-ranges", "etag");
  }

  @Test
  void freshFileHasAWeakTagThatNoRangeRestsOn() throws IOException {
    Path fresh = Files.write(directory.resolve("fresh.txt"), new byte[10]);
    RawResponse response = get("/files/fresh.txt");
    String etag = response.header("etag");
    assertThat(etag).startsWith("W/\"");
    assertThat(get("/files/fresh.txt", "If-None-Match: " + etag).status()).isEqualTo(304);
    assertThat(get("/files/fresh.txt", "Range: bytes=0-0", "If-Range: " + etag).status())
        .isEqualTo(200);
    FileOnDisk.aged(fresh);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none        | 404 | There is no such file.",
        "film.mp4/x  | 404 | There is no such file.",
        "directory   | 404 | This is a directory, and not a file.",
        "fifo        | 403 | This is a special file, whose content is not sent.",
      })
  void whatIsNoFileIsRefusedInOneSentence(String name, int status, String sentence)
      throws Exception {
    Files.createDirectory(directory.resolve("directory"));
    Process fifo = new ProcessBuilder("mkfifo", directory.resolve("fifo").toString()).start();
    assertThat(fifo.waitFor(5, TimeUnit.SECONDS)).isTrue();

    RawResponse response = get("/files/" + name);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.text()).contains("\"detail\":\"" + sentence + "\"");
    assertThat(response.text()).doesNotContain(directory.toString());
    assertThat(get("/files/film.mp4", "Range: bytes=0-0").status()).isEqualTo(206);
    assertThat(server.log().complaints()).isEmpty();
  }

  @Test
  void clientOfHttp10GetsItsLengthToo() throws IOException {
    RawResponse response = client.fetchInHttp10("/files/film.mp4");
    assertThat(response.header("content-length")).isEqualTo(String.valueOf(LENGTH));
    assertThat(response.bytes()).hasSize(LENGTH);
    assertThat(client.end()).isEqualTo(RawResponse.End.CLOSED);
  }

  @Test
  void pipelinedRequestsForFilesAreAnsweredInTheirOrder() throws IOException {
    String request = "GET /files/film.mp4 HTTP/1.1\r\nHost: test\r\nRange: bytes=%d-%d\r\n\r\n";
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      all.append(request.formatted(i * 1000, i * 1000 + 999));
    }
    client.send(all.toString());
    for (int i = 0; i < 8; i++) {
      assertThat(client.response().bytes()).isEqualTo(FileOnDisk.bytes(i * 1000L, i * 1000L + 999));
    }
  }
}
