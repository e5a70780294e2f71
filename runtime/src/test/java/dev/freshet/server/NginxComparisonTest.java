package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.file.RangeRow;
import dev.freshet.handler.Body;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same requests to nginx, for the same files. Where the two disagree is listed in a file, with
 * the reason; docs/files.md tells it to users.
 */
@Timeout(60)
class NginxComparisonTest {

  @TempDir private Path directory;

  /** Our answer and that of nginx, by the request. */
  private static Map<String, String> disagreements() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (InputStream list =
        NginxComparisonTest.class.getResourceAsStream("/nginx-disagreements.txt")) {
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" => "))
          .map(line -> line.split(" => ", 2))
          .forEach(halves -> all.put(halves[0], halves[1]));
    }
    return all;
  }

  @Test
  void answersAreThoseOfNginxButForTheKnownOnes() throws Exception {
    String nginx = Command.need("nginx");
    for (int length : List.of(0, 1, 1000)) {
      FileOnDisk.of(directory.resolve(length + ".bin"), length);
    }
    int port = freePort();
    Process process = start(nginx, port);
    try (TestServer server =
        TestServer.with(routes ->
            routes.getFile(
                "/{name}",
                request -> Body.file(directory.resolve(request.path("name").asText()))))) {
      Map<String, String> found = new TreeMap<>();
      for (String request : requests()) {
        String ours = answer(server.port(), request);
        String theirs = answer(port, request);
        if (!ours.equals(theirs)) {
          found.put(shown(request), ours + " | " + theirs);
        }
      }
      assertThat(found).isEqualTo(disagreements());
    } finally {
      process.destroy();
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static List<String> requests() throws IOException {
    List<String> all = new ArrayList<>();
    for (RangeRow row : RangeRow.all()) {
      String field = row.field().isEmpty() ? "" : "Range: " + row.field();
      all.add("GET /" + row.length() + ".bin\n" + field);
    }
    for (String fields :
        List.of(
            "If-Modified-Since: =",
            "If-Modified-Since: <",
            "If-Modified-Since: >",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: =",
            "If-Unmodified-Since: <",
            "If-Unmodified-Since: >",
            "If-None-Match: *",
            "If-None-Match: \"other\"",
            "If-None-Match: \"other\"\nIf-Modified-Since: =",
            "If-Match: *",
            "If-Match: \"other\"",
            "If-Match: *\nIf-Unmodified-Since: <",
            "Range: bytes=0-0\nIf-Range: =",
            "Range: bytes=0-0\nIf-Range: <",
            "Range: bytes=0-0\nIf-Range: >",
            "Range: bytes=0-0\nIf-Range: \"other\"",
            "Range: bytes=5000-\nIf-Range: \"other\"",
            "Range: bytes=5000-\nIf-None-Match: *",
            "Range: bytes=0-0\nIf-Unmodified-Since: <")) {
      String dated =
          fields
              .replace(": =", ": " + FileOnDisk.DATE)
              .replace(": <", ": Fri, 02 Jan 2026 03:04:04 GMT")
              .replace(": >", ": Fri, 02 Jan 2026 03:04:06 GMT");
      all.add("GET /1000.bin\n" + dated);
      all.add("HEAD /1000.bin\n" + dated);
    }
    all.add("HEAD /1000.bin\nRange: bytes=0-0");
    all.add("GET /none\n");
    return all;
  }

  private static String shown(String request) {
    return request.strip().replace('\n', ';');
  }

  /** Status, range and length of the answer, and which bytes come. */
  private static String answer(int port, String request) throws IOException {
    String[] lines = request.split("\n", -1);
    String head = lines[0] + " HTTP/1.1\r\nHost: test\r\n";
    String fields = String.join("\r\n", Arrays.asList(lines).subList(1, lines.length));
    String end = fields.isEmpty() ? "\r\n" : "\r\n\r\n";
    try (RawClient client = RawClient.to(port)) {
      client.send((head + fields + end).getBytes(StandardCharsets.UTF_8));
      boolean bodiless = request.startsWith("HEAD");
      RawResponse response = bodiless ? client.responseToHead() : client.response();
      return bodiless ? "" + response.status() : response.status() + bytes(response);
    }
  }

  private static String bytes(RawResponse response) {
    String type = response.header("content-type");
    if (response.status() == 206 && type.startsWith("multipart/")) {
      return ByteRangesBody.read(type, response.bytes()).parts().stream()
          .map(part -> " " + part.range())
          .reduce("", String::concat);
    }
    String range = response.header("content-range");
    return range == null ? "" : " " + range.replace("bytes ", "");
  }

  private Process start(String nginx, int port) throws IOException {
    Path root = directory.toRealPath();
    Path configuration =
        Files.writeString(
            root.resolve("nginx.conf"),
            """
            daemon off; master_process off; pid ROOT/pid; error_log ROOT/error.log;
            events {}
            http {
              access_log off; default_type application/octet-stream; max_ranges 16;
              client_body_temp_path ROOT/t1; proxy_temp_path ROOT/t2; fastcgi_temp_path ROOT/t3;
              uwsgi_temp_path ROOT/t4; scgi_temp_path ROOT/t5;
              server { listen 127.0.0.1:PORT; root ROOT; }
            }
            """
                .replace("ROOT", root.toString())
                .replace("PORT", String.valueOf(port)));
    Process process =
        new ProcessBuilder(nginx, "-c", configuration.toString(), "-p", root.toString())
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("nginx.out").toFile())
            .start();
    Deadline.until("nginx listens", () -> listens(port));
    return process;
  }

  private static boolean listens(int port) {
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return connection.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
