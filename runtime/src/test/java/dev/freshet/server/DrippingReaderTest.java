package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.Ending;
import dev.freshet.server.Calls.Call;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that reads a byte now and then, so that something always moves. */
@Timeout(30)
class DrippingReaderTest {
  private static final long BETWEEN_BYTES = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Deadlines DEADLINES =
      Deadlines.standard().withDrain(Duration.ZERO).withProgress(Duration.ofSeconds(1), 240);

  @ParameterizedTest
  @EnumSource(names = {"CLOSEABLE_BOTH", "GENERATOR", "FLOW_PUBLISHER"})
  void readerThatDripsIsBrokenOffAndItsSourceReleased(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.endless(number -> new byte[8 * 1024]);
    try (TestServer server =
            TestServer.with(
                DEADLINES, routes -> routes.get("/x", request -> kind.bytes(script, calls)));
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8 * 1024);
      socket.setSoTimeout(Deadline.MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", server.port()), Deadline.MILLIS);
      socket
          .getOutputStream()
          .write("GET /x HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      while (server.endings().others().isEmpty()) {
        assertThat(socket.getInputStream().read()).isNotNegative();
        LockSupport.parkNanos(BETWEEN_BYTES); // 50 bytes a second
      }
      assertThat(server.endings().next().ending()).isEqualTo(Ending.TIMED_OUT);
      assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
      server.awaitNoStreams();
      assertThat(calls.releases()).isEqualTo(kind.releases(false));
      assertThat(calls.faults()).isEmpty();
      assertThat(calls.count(Call.NEXT)).isPositive();
    }
  }
}
