package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that leave an endless stream leave no file open behind them. Linux only. */
@Timeout(20)
class OpenFilesTest {
  private static final int CLIENTS = 20;

  /** Reads a file again and again, and holds it open meanwhile. */
  private static final class Blocks implements Iterator<ByteBuffer>, AutoCloseable {
    private final FileChannel file;
    private final ByteBuffer block = ByteBuffer.allocate(8 * 1024);

    Blocks(Path path) {
      try {
        file = FileChannel.open(path);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public ByteBuffer next() {
      try {
        file.read(block.clear(), 0);
        return block.flip();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @Test
  void fileIsClosedWhenItsClientLeaves(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("endless"), new byte[100_000]);
    try (TestServer server =
        TestServer.text(request -> Body.bytes((Iterable<ByteBuffer>) () -> new Blocks(file)))) {
      List<RawClient> clients = new ArrayList<>();
      for (int number = 0; number < CLIENTS; number++) {
        RawClient client = server.client();
        clients.add(client);
        client.get("/x").open().nextText();
      }
      assertThat(FileOnDisk.descriptors(file)).isEqualTo(CLIENTS);

      for (RawClient client : clients) {
        client.leave();
      }
      Deadline.until("the file is closed", () -> FileOnDisk.descriptors(file) == 0);
      server.awaitNoStreams();
    }
  }
}
