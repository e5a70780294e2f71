package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The buffer that items are put into while the one before it is being written. It passes between
 * one producing thread at a time and the event loop without a lock: nobody ever waits.
 *
 * <pre>{@code
 *          hold                 put
 * empty ──────────► held ──────────────► full ──take──► empty
 *                     ▲        hold        │
 *                     └────────────────────┘
 * }</pre>
 */
final class Batch {

  /** In place of the buffer while the producer writes into it. */
  private static final Object HELD = new Object();

  /** Null when empty, {@link #HELD}, or the buffer. */
  private final AtomicReference<@Nullable Object> state = new AtomicReference<>();

  /**
   * Takes the buffer to put something into it; {@link #put} must follow. Producer only.
   *
   * @return the buffer with what it has so far, or null if there is none
   * @throws IllegalStateException if another thread is at it
   */
  @Nullable ByteBuf hold() {
    Object before = state.getAndSet(HELD);
    if (before instanceof ByteBuf buffer) {
      return buffer;
    }
    if (before != null) {
      throw new IllegalStateException(
          "Two threads give items to one stream at the same time;"
              + " signals must be serial (Reactive Streams, rule 1.3).");
    }
    return null;
  }

  /** Ends the hold. */
  void put(@Nullable ByteBuf buffer) {
    state.set(buffer);
  }

  /**
   * Takes the buffer away for good, for instance to write it.
   *
   * @return the buffer; null if there is none or the producer holds it, who will then wake the loop
   */
  @Nullable ByteBuf take() {
    return state.get() instanceof ByteBuf buffer && state.compareAndSet(buffer, null)
        ? buffer
        : null;
  }
}
