package dev.freshet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.HttpError;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening a file that has been looked at comes to. */
class OpenFileTest {
  @TempDir private Path directory;

  private static FileFacts seen(Path path) {
    return new FileFacts(path, 1, Instant.EPOCH, null, Instant.EPOCH);
  }

  @Test
  void fileThatIsGoneMeanwhileIsNotFound() {
    assertThatThrownBy(() -> OpenFile.open(seen(directory.resolve("gone"))))
        .isInstanceOf(HttpError.class)
        .hasMessage("404 There is no such file.");
  }

  @Test
  void newerVersionIsOpenedInPlaceOfTheOneThatWasSeen() throws IOException {
    Path path = Files.writeString(directory.resolve("file"), "newer");
    try (OpenFile file = OpenFile.open(seen(path))) {
      assertThat(file.facts().size()).isEqualTo(5);
    }
  }

  @Test
  void failureOfTheSystemIsNoFaultOfTheRequest() throws IOException {
    Path path = directory.resolve("socket"); // which exists and cannot be opened
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(path));
      assertThatThrownBy(() -> OpenFile.open(seen(path))).isInstanceOf(FileSystemException.class);
    }
  }
}
