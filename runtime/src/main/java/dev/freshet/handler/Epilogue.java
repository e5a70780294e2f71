package dev.freshet.handler;

import dev.freshet.StreamSummary;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who are told when one response has ended and its source is released, each once. In the
 * lane.
 */
final class Epilogue {
  private static final Logger LOGGER = System.getLogger(Epilogue.class.getName());

  private final Queue<Consumer<? super StreamSummary>> untold = new ArrayDeque<>(0);

  /** What happened; null until the response has ended. */
  private @Nullable StreamSummary summary;

  /** Tells whether there is nobody. Also on the event loop, once a source is open. */
  boolean isEmpty() {
    return untold.isEmpty();
  }

  /** Adds some; to those who come after the end, {@link #tell} must follow. */
  void add(List<? extends Consumer<? super StreamSummary>> more) {
    untold.addAll(more);
  }

  /** Says how the response ended, and tells it. */
  void tell(StreamSummary ended) {
    summary = ended;
    tell();
  }

  /** Tells those who have not been told, if the response has ended. */
  void tell() {
    while (summary != null && !untold.isEmpty()) {
      try {
        untold.remove().accept(summary);
      } catch (Throwable failure) { // an Error, too, is its own affair
        LOGGER.log(
            Level.WARNING,
            "Whoever was told of the end of " + summary.route() + " failed",
            failure);
      }
    }
  }
}
