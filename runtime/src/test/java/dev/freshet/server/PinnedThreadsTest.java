package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.Script.Then;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source that waits holds no carrier: its virtual thread leaves it. */
@Timeout(30)
@EnabledForJreRange(min = JRE.JAVA_24) // before, a monitor of the source itself would pin it
class PinnedThreadsTest {
  private static final String PINNED = "jdk.VirtualThreadPinned";

  /** Waits while its class is initialized, which pins whoever does it. */
  private static final class Pinning {
    static {
      LockSupport.parkNanos(1_000_000);
    }

    static List<String> items() {
      return List.of("pinned");
    }
  }

  private interface Play {
    void run() throws Exception;
  }

  /** What is recorded of pinned threads while something is played. */
  private static List<RecordedEvent> pinned(Path directory, Play play) throws Exception {
    try (Recording recording = new Recording()) {
      recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
      recording.start();
      play.run();
      recording.stop();
      Path file = directory.resolve("recording.jfr");
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals(PINNED))
          .toList();
    }
  }

  @Test
  void sourceThatPinsIsSeen(@TempDir Path directory) throws Exception {
    try (TestServer server = TestServer.text(request -> Body.text(Pinning.items()));
        RawClient client = server.client()) {
      assertThat(pinned(directory, () -> client.fetch("/x"))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSEABLE_BOTH", "INPUT_STREAM", "GENERATOR", "FLOW_PUBLISHER"})
  void sourceThatWaitsIsNotPinned(SourceKind kind, @TempDir Path directory) throws Exception {
    List<RecordedEvent> events =
        pinned(
            directory,
            () -> {
              waitForASlowClient(kind);
              waitForTheSourceItself(kind);
            });
    assertThat(events).isEmpty();
  }

  private static void waitForASlowClient(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.endless(number -> new byte[16 * 1024]);
    try (TestServer server = TestServer.text(request -> kind.bytes(script, calls));
        RawClient client = RawClient.narrow(server.port())) {
      client.get("/x").open();
      calls.awaitQuiet(Call.NEXT);
      client.leave();
      server.awaitNoStreams();
    }
  }

  private static void waitForTheSourceItself(SourceKind kind) throws Exception {
    Script script = Script.of(1, Then.SILENCE).with(number -> new byte[] {'x'});
    try (TestServer server = TestServer.text(request -> kind.bytes(script, new Calls()));
        RawClient client = server.client()) {
      RawResponse response = client.get("/x").open();
      assertThat(response.nextText()).isEqualTo("x");
      client.leave();
      server.awaitNoStreams();
    }
  }
}
