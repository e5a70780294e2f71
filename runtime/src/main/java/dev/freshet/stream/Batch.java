package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.util.ReferenceCountUtil;
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
 *
 * <p>A producer that is stopped by its {@link Window} again and again fills the same buffer each
 * time, the one that has just been written: it is still in the processor's cache, and allocators
 * make large ones anew each time (Netty's does above 16.5 KiB on heaps of up to 512 MiB).
 */
final class Batch {

  /** In place of the buffer while the producer writes into it. */
  private static final Object HELD = new Object();

  /** What allocators make of a full window and the framing of its last item. */
  private static final int LARGEST_SPARE = 2 * Window.HIGH_WATER;

  /** Null when empty, {@link #HELD}, or the buffer. */
  private final AtomicReference<@Nullable Object> state = new AtomicReference<>();

  /** A written buffer that is empty again, or null. */
  private final AtomicReference<@Nullable ByteBuf> spare = new AtomicReference<>();

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

  /**
   * Keeps a buffer that has been written for the producer to fill again, if nobody else has it and
   * it is no larger than a full window: a stream that falls silent then holds no more than one that
   * waits for its client. Event loop.
   */
  void reuse(ByteBuf written) {
    if (written.refCnt() != 1
        || written.capacity() > LARGEST_SPARE
        || !spare.compareAndSet(null, written.clear())) {
      written.release();
    }
  }

  /** Takes the buffer that has been kept, or null. Producer. */
  @Nullable ByteBuf spare() {
    return spare.get() == null ? null : spare.getAndSet(null);
  }

  /** Discards what is there, whatever the producer does not hold. Any thread. */
  void discard() {
    ReferenceCountUtil.release(take());
    ReferenceCountUtil.release(spare());
  }
}
