package dev.freshet.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A file descriptor that is kept for the moment when there are no others: whoever logs that may
 * need one, and a class of the JDK that fails to load its data then is lost for good. For one
 * thread at a time.
 */
final class SpareDescriptor {
  private @Nullable SocketChannel kept;

  /** Keeps one, if there is one. */
  void keep() {
    if (kept == null) {
      try {
        kept = SocketChannel.open();
      } catch (IOException noneLeft) {
        kept = null; // the next time, perhaps
      }
    }
  }

  /** Gives it back to the process. */
  void release() throws IOException {
    if (kept != null) {
      kept.close();
      kept = null;
    }
  }
}
