package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.server.RawResponse.Chunk;
import dev.freshet.server.RawResponse.End;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process whose heap is nearly full, and which stands still for longer than its deadlines. */
@Timeout(60)
class HeapPressureTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final Duration PAUSE = DEADLINE.plusMillis(500);
  private static final Duration MORE_THAN_A_BEAT = Duration.ofMillis(400);
  private static final int COLLECTIONS = 2;
  private static final int FULL = 70; // percent
  private static final String BEGINNING = "GET /short HT";
  private static final String REST = "TP/1.1\r\nHost: test\r\n\r\n";

  /** A server for a JVM with little heap, most of which is taken by what user code keeps. */
  static final class Crowded {
    private static final int KEPT_BYTES = 256;
    private static final String PADDING = " and so on".repeat(800) + "\n";

    private final List<byte[]> kept = new ArrayList<>();
    private final FreshetServer server =
        FreshetServer.builder()
            .port(0)
            .sendBuffer(64 * 1024)
            .deadlines(
                Deadlines.standard()
                    .withFirstByte(DEADLINE)
                    .withHeader(DEADLINE)
                    .withIdle(DEADLINE)
                    .withProgress(DEADLINE, 240)
                    .withDrain(Duration.ZERO))
            .handler(new Routes(this::routes))
            .start();
    private volatile boolean enough;

    public static void main(String[] arguments) throws IOException {
      Crowded crowded = new Crowded();
      System.gc();
      while (percentInUse() < FULL) {
        crowded.kept.add(new byte[KEPT_BYTES]);
      }
      OtherJvm.serve(crowded.server);
    }

    static String item(int number) {
      return number + PADDING;
    }

    private void routes(RouteTable routes) {
      routes.get("/items", request -> Body.text(items()));
      routes.get("/enough", request -> Body.text(List.of(String.valueOf(enough = true))));
      routes.get("/short", request -> Body.text(List.of("short")));
      routes.get("/endings", request -> Body.text(List.of(server.stats().endings().toString())));
      routes.get("/heap", request -> Body.text(List.of(String.valueOf(percentLive()))));
    }

    private Stream<String> items() {
      return Stream.iterate(1, number -> number + 1)
          .takeWhile(number -> !enough)
          .map(Crowded::item);
    }

    private static long percentLive() {
      System.gc();
      return percentInUse();
    }

    private static long percentInUse() {
      Runtime jvm = Runtime.getRuntime();
      return 100 * (jvm.totalMemory() - jvm.freeMemory()) / jvm.maxMemory();
    }
  }

  @Test
  void clientIsBlamedNeitherForTheGarbageCollectorNorForALongPause(@TempDir Path directory)
      throws Exception {
    try (OtherJvm server = crowded(directory);
        RawClient reader = RawClient.narrow(server.port());
        RawClient quiet = RawClient.to(server.port())) {
      RawResponse stream = reader.get("/items").open();
      for (int round = 0; round < COLLECTIONS; round++) {
        readWhileItCollects(server, stream, quiet);
      }
      try (RawClient silent = RawClient.to(server.port());
          RawClient slow = RawClient.to(server.port());
          RawClient late = RawClient.to(server.port())) {
        slow.send(BEGINNING);
        late.send(BEGINNING);
        SocketBuffers.awaitReadBy(server.port());
        standStill(server);

        assertThat(slow.send(REST).response().text()).isEqualTo("short");
        assertThat(silent.fetch("/short").text()).isEqualTo("short");
        readWhileItCollects(server, stream, quiet);
        assertThat(quiet.fetch("/enough").text()).isEqualTo("true");
        assertWhole(stream);
        assertThat(late.response().status()).isEqualTo(408);
        assertThat(late.end()).isEqualTo(End.CLOSED);
      }
      assertThat(quiet.end()).isEqualTo(End.CLOSED);
      assertNobodyWasBlamed(server);
    }
  }

  private static OtherJvm crowded(Path directory) throws IOException {
    return OtherJvm.start(
        Crowded.class, directory.resolve("errors"), "-Xmx48m", "-XX:+UseSerialGC");
  }

  /** Has the garbage collector run, and is a slow reader and a quiet connection meanwhile. */
  private static void readWhileItCollects(OtherJvm server, RawResponse stream, RawClient quiet)
      throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = String.valueOf(server.process().pid());
    Process collecting = new ProcessBuilder(jcmd, pid, "GC.run").redirectErrorStream(true).start();
    do {
      stream.nextText();
      assertThat(quiet.fetch("/short").text()).isEqualTo("short");
    } while (!collecting.waitFor(50, TimeUnit.MILLISECONDS));
    assertThat(collecting.inputReader().lines()).last().asString().contains("successfully");
  }

  /** Stops it between two looks at its connections at which nothing has moved. */
  private static void standStill(OtherJvm server) throws Exception {
    LockSupport.parkNanos(MORE_THAN_A_BEAT.toNanos());
    server.signal("STOP");
    LockSupport.parkNanos(PAUSE.toNanos());
    server.signal("CONT");
    LockSupport.parkNanos(MORE_THAN_A_BEAT.toNanos());
  }

  private static void assertWhole(RawResponse stream) {
    List<Chunk> items = stream.readAll().chunks();
    assertThat(stream.end()).isEqualTo(End.COMPLETE);
    for (int number = 1; number <= items.size(); number++) {
      assertThat(items.get(number - 1).text()).isEqualTo(Crowded.item(number));
    }
  }

  private static void assertNobodyWasBlamed(OtherJvm server) throws IOException {
    try (RawClient other = RawClient.to(server.port())) {
      assertThat(Integer.parseInt(other.fetch("/heap").text())).isBetween(FULL - 5, 100);
      assertThat(other.fetch("/endings").text())
          .contains("FAILED=0", "CLIENT_GONE=0", "TIMED_OUT=0", "SHUT_DOWN=0");
    }
    assertThat(server.errors()).isEmpty();
  }
}
