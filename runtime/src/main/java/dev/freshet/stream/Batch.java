package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is put while the batch before it is being written. It passes between one producing thread at
 * a time and the event loop without a lock: nobody ever waits.
 *
 * <p>Small items are {@linkplain Gathering gathered}, and copied once more by the event loop. Large
 * ones go straight into a buffer for the socket, which changes hands. Only one of the two ever has
 * something; while it does, items of any size join it, so that their order stays.
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

  /**
   * Up to this many bytes are gathered: another copy of them costs less than their handing over.
   */
  private static final int LARGEST_GATHERED = 4 * 1024;

  private final ByteBufAllocator allocator;

  private final Gathering gathering = new Gathering();

  /** True iff what is held is gathered. The producer's own. */
  private boolean gathers;

  /** Null when empty, {@link #HELD}, or the buffer. */
  private final AtomicReference<@Nullable Object> state = new AtomicReference<>();

  /** A written buffer that is empty again, or null. */
  private final AtomicReference<@Nullable ByteBuf> spare = new AtomicReference<>();

  Batch(ByteBufAllocator allocator) {
    this.allocator = allocator;
  }

  /**
   * Takes a buffer with room for that many more bytes, to write them behind what it has; {@link
   * #put} must follow. Producer only.
   *
   * @throws IllegalStateException if another thread is at it
   */
  ByteBuf hold(int bytes) {
    gathers = bytes <= LARGEST_GATHERED ? state.get() == null : !gathering.isEmpty();
    return gathers ? gathering.room(bytes) : holdLarge(bytes);
  }

  private ByteBuf holdLarge(int bytes) {
    Object before = state.getAndSet(HELD);
    ByteBuf begun = before == null ? spare() : before instanceof ByteBuf buffer ? buffer : null;
    if (before != null && begun == null) {
      throw new IllegalStateException(
          "Two threads give items to one stream at the same time;"
              + " signals must be serial (Reactive Streams, rule 1.3).");
    }
    try {
      return begun == null ? allocator.buffer(bytes + Wire.END_ROOM) : widened(begun, bytes);
    } catch (Throwable noMemory) {
      state.set(begun);
      throw noMemory;
    }
  }

  private static ByteBuf widened(ByteBuf begun, int bytes) {
    int needed = begun.writerIndex() + bytes;
    return needed > Window.HIGH_WATER && needed > begun.capacity()
        ? begun.capacity(needed) // the last there is room for: twice as much would be wasted
        : begun.ensureWritable(bytes);
  }

  /** Ends the hold: the event loop may take what has been written. */
  void put(ByteBuf held) {
    if (gathers) {
      gathering.put(held);
    } else {
      state.set(held);
    }
  }

  /**
   * Writes a chunk of short ASCII, if it can be gathered; {@link #putAscii} must follow then.
   * Producer only.
   *
   * @return how many bytes the chunk has; 0 if nothing has been written
   */
  int writeAscii(String text) {
    return state.get() == null ? gathering.writeAscii(text) : 0;
  }

  /** Tells whether anything waits to be taken. Any thread. */
  boolean waits() {
    return gathering.waiting() > 0 || state.get() instanceof ByteBuf;
  }

  /** Lets the event loop take what has been written by {@link #writeAscii}. Producer only. */
  void putAscii() {
    gathering.put();
  }

  /**
   * Takes what there is away for good, for instance to write it. Event loop.
   *
   * @param headRoom how much room there should be before it; what is large has none
   * @return null if there is nothing or the producer holds it, who will then wake the loop
   */
  @Nullable ByteBuf take(int headRoom) {
    int gathered = gathering.waiting();
    return gathered > 0 ? takeGathered(gathered, headRoom) : takeLarge();
  }

  private ByteBuf takeGathered(int bytes, int headRoom) {
    int needed = headRoom + bytes + Wire.END_ROOM;
    ByteBuf copy = spare();
    if (copy == null || copy.capacity() < needed) {
      ReferenceCountUtil.release(copy);
      copy = allocator.directBuffer(needed);
    }
    copy.setIndex(headRoom, headRoom);
    gathering.take(bytes, copy);
    return copy;
  }

  /** Takes what has to be released if it is not written, if there is any. Any thread. */
  @Nullable ByteBuf takeLarge() {
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

  /** Takes the buffer that has been kept, or null. */
  private @Nullable ByteBuf spare() {
    return spare.get() == null ? null : spare.getAndSet(null);
  }

  /** Discards the buffers that are there, all that the producer does not hold. Any thread. */
  void discard() {
    ReferenceCountUtil.release(takeLarge());
    ReferenceCountUtil.release(spare());
  }
}
