package dev.freshet.stream;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many bytes a body is said to have, if that was said, and whether its source keeps to it. */
final class PromisedLength {
  private final OptionalLong promised;
  private final Tally tally;

  PromisedLength(OptionalLong promised, Tally tally) {
    this.promised = promised;
    this.tally = tally;
  }

  /** Refuses an item with which the body would have more bytes than it is said to have. */
  void requireRoom(long size) {
    if (promised.isPresent() && size > promised.getAsLong() - tally.bytes()) {
      throw wrong("went on to " + (tally.bytes() + size));
    }
  }

  /** What is wrong with a body that ends here, or null. */
  @Nullable Throwable fault() {
    boolean whole = promised.isEmpty() || promised.getAsLong() == tally.bytes();
    return whole ? null : wrong("ended after " + tally.bytes());
  }

  private IllegalStateException wrong(String found) {
    return new IllegalStateException(
        "The length of a body was said to be %d bytes, but its source %s."
            .formatted(promised.orElseThrow(), found));
  }
}
