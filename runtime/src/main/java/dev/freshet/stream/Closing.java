package dev.freshet.stream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Closes what belongs to a source. A failure to close is logged: by then nothing depends on it. */
final class Closing {
  private static final Logger LOGGER = System.getLogger(Closing.class.getName());

  private Closing() {}

  /**
   * Closes an iterator, then what it came from, whichever is closeable; the very same only once.
   */
  @SuppressWarnings("ReferenceEquality") // the very same object, whatever its equals says
  static void both(@Nullable Object iterator, Object origin) {
    if (iterator != origin) {
      one(iterator);
    }
    one(origin);
  }

  private static void one(@Nullable Object source) {
    if (source instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Throwable failure) { // whatever it is, the rest must still be closed
        LOGGER.log(Level.WARNING, "A source failed to close: " + source.getClass(), failure);
      }
    }
  }
}
