package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of more than 4 GiB from a server that has 64 MiB of memory. Linux only. */
@Timeout(90)
class LargeFileTest {
  private static final long LENGTH = (4L << 30) + 12_345;

  /** What a JVM may grow by of itself while it compiles what runs often. */
  private static final long LARGEST_GROWTH_KIB = 48 << 10;

  /** Answers {@code /x} with the file that the property of this name names. */
  static final class Server {
    static final String FILE = "large.file";

    private Server() {}

    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(System.getProperty(FILE));
      OtherJvm.serve(
          FreshetServer.builder()
              .port(0)
              .handler(new Routes(routes -> routes.getFile("/x", request -> Body.file(file))))
              .start());
    }
  }

  @TempDir private Path directory;
  private OtherJvm server;

  @BeforeEach
  void start() throws IOException {
    Path file = directory.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(LENGTH);
      sparse.seek(LENGTH - 3);
      sparse.write(new byte[] {1, 2, 3});
    }
    FileOnDisk.aged(file);
    server =
        OtherJvm.start(
            Server.class,
            directory.resolve("errors"),
            "-Xmx64m",
            "-XX:MaxDirectMemorySize=32m",
            "-D" + Server.FILE + "=" + file);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void lengthsAreRightAndMemoryStaysAsItIs() throws Exception {
    try (RawClient client = RawClient.to(server.port())) {
      RawResponse head = client.request("HEAD /x").responseToHead();
      assertThat(head.header("content-length")).isEqualTo(String.valueOf(LENGTH));
      RawResponse end = fetch(client, "bytes=" + (LENGTH - 3) + "-");
      assertThat(end.header("content-range"))
          .isEqualTo("bytes " + (LENGTH - 3) + "-" + (LENGTH - 1) + "/" + LENGTH);
      assertThat(end.bytes()).containsExactly(1, 2, 3);
      assertThat(fetch(client, "bytes=-4").bytes()).containsExactly(0, 1, 2, 3);
      fetch(client, "bytes=0-104857599"); // by now it has what it needs
    }
    long before = residentKib();
    long from = 3L << 30;
    assertThat(lengthFrom(from)).isEqualTo(LENGTH - from);
    assertThat(residentKib() - before).as("growth in KiB").isLessThan(LARGEST_GROWTH_KIB);
  }

  private static RawResponse fetch(RawClient client, String range) throws IOException {
    RawResponse response =
        client.send("GET /x HTTP/1.1\r\nHost: test\r\nRange: " + range + "\r\n\r\n").response();
    assertThat(response.status()).isEqualTo(206);
    return response;
  }

  /** Reads the file from a position on and forgets it; the head of the answer is left out. */
  private long lengthFrom(long position) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(Deadline.MILLIS);
      String request =
          "GET /x HTTP/1.1\r\nHost: test\r\nRange: bytes=%d-\r\nConnection: close\r\n\r\n"
              .formatted(position);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] block = new byte[256 << 10];
      int first = in.read(block);
      int head = new String(block, 0, first, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
      long all = first - head;
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        all += count;
      }
      return all;
    }
  }

  /** What the server has in memory. */
  private long residentKib() throws IOException {
    List<String> status =
        Files.readAllLines(Path.of("/proc/" + server.process().pid() + "/status"));
    String line = status.stream().filter(each -> each.startsWith("VmRSS:")).findFirst().orElse("");
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
