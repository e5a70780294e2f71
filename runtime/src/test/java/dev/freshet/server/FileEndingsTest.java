package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that end before their time, or whose client does: by sendfile and by chunks. Linux only.
 */
@Timeout(60)
class FileEndingsTest {

  /** More than all buffers on the way to a client can hold. */
  private static final int LENGTH = 64 << 20;

  private static final String GET = "GET /x HTTP/1.1\r\nHost: test\r\n\r\n";

  @TempDir private Path directory;
  private Path file;
  private TestServer server;
  private ForeignServer foreign;

  @BeforeEach
  void start() throws IOException {
    file = directory.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(LENGTH);
    }
    FileOnDisk.aged(file);
    server = TestServer.with(routes -> routes.getFile("/x", request -> Body.file(file)));
    foreign =
        new ForeignServer(channel ->
            channel
                .pipeline()
                .addLast(
                    new HttpServerCodec(),
                    new HttpContentCompressor(),
                    new Routes(routes -> routes.getFile("/x", request -> Body.file(file)))));
  }

  @AfterEach
  void stop() {
    Deadline.until("the file is closed", () -> FileOnDisk.descriptors(file) == 0);
    foreign.close();
    server.close();
  }

  private int port(boolean sendfile) {
    return sendfile ? server.port() : foreign.port();
  }

  private RawResponse begin(RawClient client) throws IOException {
    RawResponse response = client.send(GET).open();
    assertThat(response.header("content-length")).isEqualTo(String.valueOf(LENGTH));
    Deadline.until("the file is open", () -> FileOnDisk.descriptors(file) == 1);
    return response;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void truncatedFileIsCutOffAndNeverPadded(boolean sendfile) throws Exception {
    try (RawClient client = RawClient.narrow(port(sendfile))) {
      RawResponse response = begin(client);
      try (RandomAccessFile truncated = new RandomAccessFile(file.toFile(), "rw")) {
        truncated.setLength(1 << 20);
      }
      assertThat(response.readAll().end()).isIn(End.CUT_OFF, End.RESET);
      if (sendfile) {
        StreamSummary summary = server.endings().next();
        assertThat(summary.ending()).isEqualTo(Ending.FAILED);
        assertThat(summary.cause().orElseThrow()).hasMessageContaining("was cut off");
        assertThat(summary.bytes()).isLessThan(LENGTH);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fileThatIsWrittenToIsCutOffBeforeItsEnd(boolean sendfile) throws Exception {
    try (RawClient client = RawClient.narrow(port(sendfile))) {
      RawResponse response = begin(client);
      try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
        written.write(1);
      }
      assertThat(response.readAll().end()).isIn(End.CUT_OFF, End.RESET);
      if (sendfile) {
        StreamSummary summary = server.endings().next();
        assertThat(summary.ending()).isEqualTo(Ending.FAILED);
        assertThat(summary.cause().orElseThrow()).hasMessageContaining("was written to");
      }
    }
  }

  @Test
  void readerThatStopsIsCutOffAndTheFileClosed() throws Exception {
    Deadlines hasty = Deadlines.standard().withProgress(Duration.ofMillis(300), 240);
    try (TestServer strict =
            TestServer.with(hasty, routes -> routes.getFile("/x", request -> Body.file(file)));
        RawClient client = RawClient.narrow(strict.port())) {
      client.send(GET).open();
      assertThat(strict.endings().next().ending()).isEqualTo(Ending.TIMED_OUT);
    } // and the file is closed, as after each test
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fileThatIsReplacedOrRemovedIsSentAsItWas(boolean sendfile) throws Exception {
    try (RawClient client = RawClient.narrow(port(sendfile));
        RawClient other = RawClient.narrow(port(sendfile))) {
      final RawResponse replaced = begin(client);
      Path next = Files.write(directory.resolve("next"), new byte[10]);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      assertThat(replaced.readAll().end()).isEqualTo(End.COMPLETE);
      RawResponse fresh = other.send(GET).response();
      assertThat(fresh.bytes()).hasSize(10);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientsThatLeaveEarlyLeaveNoFileOpen(boolean sendfile) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      RawClient client = RawClient.narrow(port(sendfile));
      clients.add(client);
      client.send(GET).open();
    }
    Deadline.until("all are open", () -> FileOnDisk.descriptors(file) == 20);
    for (RawClient client : clients) {
      client.reset();
    }
    Deadline.until("the files are closed", () -> FileOnDisk.descriptors(file) == 0);
    for (int number = 0; sendfile && number < 20; number++) {
      StreamSummary summary = server.endings().next();
      assertThat(summary.ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(summary.bytes()).isLessThan(LENGTH / 2);
    }
    assertThat(server.log().complaints()).isEmpty();
  }

  /** The bytes of a region do not count as waiting in Netty's own sum. */
  @Test
  void clientThatTakesNothingIsGivenUpAndOneThatTakesLittleIsNot() throws Exception {
    FreshetServer.Builder builder =
        FreshetServer.builder()
            .deadlines(Deadlines.standard().withProgress(Duration.ofSeconds(1), 240))
            .sendBuffer(RawClient.SMALL_BUFFER); // in whose steps the server sees what is read
    try (TestServer impatient =
            TestServer.of(builder, routes -> routes.getFile("/x", request -> Body.file(file)));
        RawClient idle = RawClient.narrow(impatient.port());
        Socket slow = new Socket()) {
      idle.send(GET).open();
      slow.setReceiveBufferSize(RawClient.SMALL_BUFFER);
      slow.setSoTimeout(Deadline.MILLIS);
      slow.connect(new InetSocketAddress("127.0.0.1", impatient.port()));
      slow.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
      Deadline.until(
          "somebody is given up",
          () -> reads(slow, 1024) && !impatient.endings().others().isEmpty());
      assertThat(impatient.endings().next().ending()).isEqualTo(Ending.TIMED_OUT);
      Deadline.until(
          "one file is closed", () -> reads(slow, 1024) && FileOnDisk.descriptors(file) == 1);
    }
  }

  /** Reads some bytes, which must be there. */
  private static boolean reads(Socket socket, int count) {
    try {
      return socket.getInputStream().readNBytes(count).length == count;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void closedServerCutsAFileOff() throws Exception {
    try (RawClient client = RawClient.narrow(server.port())) {
      RawResponse response = begin(client);
      server.close();
      assertThat(response.readAll().end()).isIn(End.CUT_OFF, End.RESET);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.SHUT_DOWN);
    }
  }

  @Test
  void amongOthersAFileIsSentByChunksAndNeverCompressed() throws Exception {
    FileOnDisk.of(file, 300_000);
    try (RawClient client = RawClient.to(foreign.port())) {
      for (String range : List.of("0-299999", "100-70000")) {
        RawResponse response =
            client
                .send(
                    "GET /x HTTP/1.1\r\nHost: test\r\nAccept-Encoding: gzip\r\nRange: bytes="
                        + range
                        + "\r\n\r\n")
                .response();
        assertThat(response.status()).isEqualTo(206);
        assertThat(response.bytes()).isEqualTo(FileOnDisk.cut(List.of(range)));
        assertThat(response.header("content-encoding")).isEqualTo("identity");
      }
      RawResponse parts =
          client
              .send("GET /x HTTP/1.1\r\nHost: test\r\nRange: bytes=0-9,100000-200000\r\n\r\n")
              .response();
      assertThat(ByteRangesBody.read(parts.header("content-type"), parts.bytes()).parts())
          .extracting(ByteRangesBody.Part::range)
          .containsExactly("0-9", "100000-200000");
    }
  }
}
