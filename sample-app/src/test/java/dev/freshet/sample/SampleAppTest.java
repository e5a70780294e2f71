package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application from its command line to its exit code. */
@Timeout(30)
class SampleAppTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysWhereItListensAndServesThere() throws Exception {
    PipedInputStream said = new PipedInputStream();
    PipedOutputStream saying = new PipedOutputStream(said);
    FutureTask<Integer> running =
        new FutureTask<>(() -> {
          try (PrintStream say = new PrintStream(saying, true, UTF_8)) {
            return new SampleApp(say, printer(err)).run(List.of("--port", "0"), Map.of());
          }
        });
    Thread thread = new Thread(running, "sample");
    thread.start();
    BufferedReader lines = new BufferedReader(new InputStreamReader(said, UTF_8));
    String line = lines.readLine();
    assertThat(line).matches("Freshet is listening on http://127\\.0\\.0\\.1:[1-9][0-9]*");
    URI uri = URI.create(line.substring(line.indexOf("http")));
    try (RawClient client = new RawClient(uri.getPort())) {
      for (String path : List.of("/", "/story/stream", "/image/stream")) {
        assertThat(client.get(path).get(0)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(client.chunks()).isNotEmpty();
      }
    }
    thread.interrupt();
    assertThat(running.get(20, SECONDS)).isZero();
    assertThat(lines.readLine()).as("a second line").isNull();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void takenPortIsOneLineAndExitCodeOne() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(run("--port", port)).isEqualTo(1);
      assertThat(err.toString(UTF_8)).hasLineCount(1).contains(port).endsWith(".\n");
      assertThat(out.size()).isZero();
    }
  }

  @Test
  void unknownHostIsOneLineAndExitCodeOne() {
    assertThat(run("--port", "0", "--host", "nowhere.invalid")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).hasLineCount(1).contains("nowhere.invalid").endsWith(".\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void missingDirectoryIsOneLineAndExitCodeOne() {
    assertThat(run("--port", "0", "--files", "no/where")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo("There is no directory no/where." + System.lineSeparator());
    assertThat(out.size()).isZero();
  }

  @Test
  void badOptionIsOneLineAndExitCodeOne() {
    assertThat(run("--po\nrt")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .isEqualTo("Unknown option \"--po rt\"; --help lists them all." + System.lineSeparator());
    assertThat(out.size()).isZero();
  }

  @Test
  void helpTellsOfEachOption() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("Usage: ")
        .contains("--port", "--host", "--files", "--help");
    assertThat(err.size()).isZero();
  }

  private int run(String... arguments) {
    return new SampleApp(printer(out), printer(err)).run(List.of(arguments), Map.of());
  }

  private static PrintStream printer(ByteArrayOutputStream into) {
    return new PrintStream(into, true, UTF_8);
  }
}
