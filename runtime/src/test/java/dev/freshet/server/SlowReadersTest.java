package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that read next to nothing of what has no end, from a server whose JVM has little memory
 * and whose sockets have small buffers.
 */
@Timeout(90)
class SlowReadersTest {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;
  private static final long QUARTER_OF_A_SECOND = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int WINDOW = 62 * KIB;
  private static final int FARTHEST_AHEAD = 300 * KIB;
  private static final List<Integer> SIZES = List.of(6, WINDOW, 64 * KIB, MIB);
  private static final List<SourceKind> KINDS =
      List.of(
          SourceKind.CLOSEABLE_BOTH,
          SourceKind.INPUT_STREAM,
          SourceKind.GENERATOR,
          SourceKind.FLOW_PUBLISHER);

  private OtherJvm server;

  @BeforeEach
  void start(@TempDir Path directory) throws IOException {
    server = TightServer.start(directory.resolve("errors"));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    assertThat(server.errors()).doesNotContain("OutOfMemory", "LEAK", "dev.freshet");
  }

  /** One who asks for endless items of a size, and reads no more than he is told to. */
  private static final class Reader implements AutoCloseable {
    private final String source;
    private final int size;
    private final Socket socket = new Socket();
    private final InputStream in;
    private long received;

    Reader(int port, SourceKind kind, int size) throws IOException {
      this.source = kind + "/" + size;
      this.size = size;
      socket.setReceiveBufferSize(8 * KIB);
      socket.setSoTimeout(Deadline.MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", port), Deadline.MILLIS);
      socket
          .getOutputStream()
          .write(
              ("GET /endless/" + source + " HTTP/1.1\r\nHost: test\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      in = socket.getInputStream();
      for (String end = ""; !end.endsWith("\r\n\r\n"); ) {
        end += (char) in.read(); // the head is not part of the body
      }
    }

    void read(int bytes) throws IOException {
      received += in.readNBytes(bytes).length;
    }

    /** How many bytes of its body have been pulled, as chunks, and not been received. */
    long ahead(Map<String, Long> state) {
      int framed = size + Integer.toHexString(size).length() + 4;
      return state.get(source) * framed - received;
    }

    /** What it may be: an item that is larger than the window is still taken as one. */
    long bound() {
      return FARTHEST_AHEAD + (size > WINDOW ? size : 0);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private long tells(String name) {
    return TightServer.ask(server).get(name);
  }

  private static boolean possible(SourceKind kind, int size) {
    return size <= WINDOW || !kind.isRead();
  }

  @Test
  void sourceIsNeverFarAheadOfAReaderOfAKibibyteASecond() throws Exception {
    long heapBefore = tells("heap");
    List<Reader> readers = new ArrayList<>();
    for (SourceKind kind : KINDS) {
      for (int size : SIZES) {
        if (possible(kind, size)) {
          readers.add(new Reader(server.port(), kind, size));
        }
      }
    }
    Deadline.until("the sources have run ahead", () -> allAhead(readers));
    for (int quarter = 1; quarter <= 16; quarter++) {
      LockSupport.parkNanos(QUARTER_OF_A_SECOND); // so it is what this client is: slow
      for (Reader reader : readers) {
        reader.read(quarter == 6 ? 700 * KIB : KIB / 4); // once, each source is made to go on
      }
      if (quarter % 4 == 0) {
        assertNotFarAhead(readers);
      }
    }
    assertThat(tells("heap") - heapBefore).isLessThan(16 * MIB);
    leave(readers);
  }

  private void assertNotFarAhead(List<Reader> readers) {
    Map<String, Long> state = TightServer.ask(server);
    for (Reader reader : readers) {
      assertThat(reader.ahead(state)).as(reader.source).isLessThanOrEqualTo(reader.bound());
    }
  }

  private boolean allAhead(List<Reader> readers) {
    Map<String, Long> state = TightServer.ask(server);
    return readers.stream().allMatch(reader -> reader.ahead(state) > WINDOW);
  }

  @Test
  void twoHundredWhoDoNotReadFitIntoLittleMemory() throws Exception {
    List<Reader> readers = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      readers.add(new Reader(server.port(), SourceKind.CLOSEABLE_BOTH, 8 * KIB));
    }
    Deadline.until("all sources have begun", () -> tells("CLOSEABLE_BOTH/8192") > 200 * 8);
    assertThat(tells("direct")).isLessThan(200 * 128 * KIB);
    assertThat(tells("CLOSEABLE_BOTH/8192") * 8 * KIB).isLessThan(200L * FARTHEST_AHEAD);
    leave(readers);
  }

  @Test
  void itemLargerThanTheMemoryIsOneChunkAllTheSame() throws Exception {
    try (RawClient client = RawClient.to(server.port())) {
      RawResponse response = client.get("/mapped").open();
      assertThat(response.next().bytes()).hasSize(TightServer.MAPPED);
      assertThat(response.readAll().end()).isEqualTo(RawResponse.End.COMPLETE);
    }
    assertThat(tells("direct")).isLessThan(16 * MIB);
  }

  private void leave(List<Reader> readers) throws IOException {
    assertThat(tells("open")).isEqualTo(readers.size());
    for (Reader reader : readers) {
      reader.close();
    }
    Deadline.until("all sources are closed", () -> tells("open") == 0);
  }
}
