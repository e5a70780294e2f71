package dev.freshet.stream;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a source has given. Written by the producing thread alone; others read it once the
 * source has ended.
 */
public final class Tally {
  private final long began = System.nanoTime();
  private long items;
  private long bytes;
  private long firstAfter;
  private @Nullable ItemType first;

  void add(ItemType type, long size) {
    if (items++ == 0) {
      first = type;
      firstAfter = System.nanoTime() - began;
    }
    bytes += size;
  }

  /** Counts bytes of an item that has been counted already. */
  void more(long size) {
    bytes += size;
  }

  /** The type of the first item, or null if there is none. */
  @Nullable ItemType first() {
    return first;
  }

  /** How many items there were, empty ones included. */
  public long items() {
    return items;
  }

  /** How many bytes the items had. */
  public long bytes() {
    return bytes;
  }

  /** From the request to the first item. */
  public Optional<Duration> timeToFirstItem() {
    return items == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(firstAfter));
  }

  /** From the request to now. */
  public Duration duration() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
