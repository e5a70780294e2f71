package dev.freshet.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a source said last.
 *
 * @param cause why it failed, or null for a good end
 */
record SourceEnd(@Nullable Throwable cause) {
  private static final SourceEnd GOOD = new SourceEnd(null);

  /** The end with that cause. */
  static SourceEnd of(@Nullable Throwable cause) {
    return cause == null ? GOOD : new SourceEnd(cause);
  }
}
