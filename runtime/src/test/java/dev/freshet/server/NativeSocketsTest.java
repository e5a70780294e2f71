package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import io.netty.channel.Channel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only native sockets do; see CONTRIBUTING.md for how to have their library. */
@Timeout(60)
class NativeSocketsTest {
  /** How much faster everything is here than with the standard deadlines: they and the reader. */
  private static final int TIMES = 15;

  private static final Deadlines DEADLINES =
      Deadlines.standard()
          .withDrain(Duration.ZERO)
          .withProgress(
              Deadlines.standard().progress().dividedBy(TIMES),
              Deadlines.standard().bytesPerSecond() * TIMES);

  @BeforeAll
  static void libraryIsThere() {
    assumeTrue(Epoll.isAvailable(), () -> "No native sockets: " + Epoll.unavailabilityCause());
  }

  @Test
  void nativeSocketsAreUsedWhereTheirLibraryIs() {
    Channel listening = Sockets.best(getClass().getClassLoader()).listening().newChannel();
    try {
      assertThat(listening).isInstanceOf(EpollServerSocketChannel.class);
    } finally {
      listening.unsafe().closeForcibly();
    }
  }

  /**
   * For as long as three deadlines. Its receive buffer is small, so that its own kernel asks for
   * more often enough.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/items", "/file"})
  void readerOfAKibibyteASecondIsFastEnough(String path, @TempDir Path directory) throws Exception {
    Path file = FileOnDisk.of(directory.resolve("large"), 32 << 20);
    try (TestServer server = TestServer.with(DEADLINES, routes -> routes(routes, file));
        Socket reader = new Socket()) {
      reader.setReceiveBufferSize(8 * 1024);
      reader.setSoTimeout(Deadline.MILLIS);
      reader.connect(new InetSocketAddress("127.0.0.1", server.port()), Deadline.MILLIS);
      reader
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      long end = System.nanoTime() + 3 * DEADLINES.progress().toNanos();
      while (System.nanoTime() < end) {
        readKibibyte(reader.getInputStream());
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / TIMES); // so it is what it is: slow
      }
      assertThat(server.endings().others()).isEmpty();
      assertThat(server.live()).isEqualTo(1);
    }
  }

  private static void routes(RouteTable routes, Path file) {
    Script script = Script.endless(number -> new byte[8 * 1024]);
    routes.get("/items", request -> SourceKind.ITERABLE.bytes(script, new Calls()));
    routes.getFile("/file", request -> Body.file(file));
  }

  private static void readKibibyte(InputStream in) throws IOException {
    assertThat(in.readNBytes(1024)).hasSize(1024);
  }
}
