package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Small items, one behind the other in arrays: one producing thread at a time appends, the event
 * loop takes copies from the front. Nobody waits, and an item costs the producer no more than one
 * ordered write, which says how many bytes there are.
 *
 * <p>While the loop keeps up, all goes through one array, over and over. When it does not, a larger
 * one is joined to it.
 */
final class Gathering {
  private static final int SMALLEST = 256;
  private static final int GROWTH = 4;

  /** A full window and its last item: a producer that is always ahead needs no more than this. */
  private static final int LARGEST = Window.HIGH_WATER + 8 * 1024;

  private static final class Segment {
    final ByteBuf buffer;

    /** How many bytes came before its first one; changes only when all bytes have been taken. */
    long base;

    /** How many bytes it has, once there is a next one. */
    int end;

    volatile @Nullable Segment next;

    Segment(int capacity, long base) {
      this.buffer = Unpooled.wrappedBuffer(new byte[capacity]).clear();
      this.base = base;
    }

    boolean isHalfFull() {
      return buffer.writerIndex() > buffer.capacity() / 2;
    }

    void beginAnew(long takenSoFar) {
      buffer.clear();
      base = takenSoFar;
    }
  }

  /** How many bytes were put in all. Written by the producer, after everything that they need. */
  private final AtomicLong put = new AtomicLong();

  /** How many of them were taken. Written by the event loop, after it has copied them. */
  private final AtomicLong taken = new AtomicLong();

  /** The producer's; the last one. */
  private @Nullable Segment filling;

  /** The event loop's; null before it has taken anything. */
  private @Nullable Segment emptying;

  /** The first one; the producer leaves it here for the event loop before anything is put. */
  private @Nullable Segment first;

  /** True iff all that was put has been taken. Producer. */
  boolean isEmpty() {
    return taken.get() == put.getPlain();
  }

  /**
   * A buffer on the heap that has room for that many more bytes. {@link #put} must follow.
   * Producer.
   */
  ByteBuf room(int bytes) {
    Segment last = filling;
    if (last == null) {
      last = new Segment(Math.max(bytes, SMALLEST), 0);
      first = last;
      filling = last;
    } else if (last.isHalfFull() && isEmpty()) {
      last.beginAnew(put.getPlain());
    }
    return last.buffer.writableBytes() < bytes ? join(last, bytes) : last.buffer;
  }

  private ByteBuf join(Segment full, int bytes) {
    int larger = Math.min(GROWTH * full.buffer.capacity(), LARGEST);
    Segment next = new Segment(Math.max(bytes, larger), put.getPlain());
    full.end = full.buffer.writerIndex();
    full.next = next;
    filling = next;
    return next.buffer;
  }

  /** Lets the event loop have what has been written into the buffer since. Producer. */
  void put() {
    Segment last = filling;
    if (last != null) {
      put.set(last.base + last.buffer.writerIndex());
    }
  }

  /** How many bytes wait to be taken. Event loop. */
  int waiting() {
    return (int) (put.get() - taken.getPlain());
  }

  /**
   * Moves bytes that wait. Event loop.
   *
   * @param count how many, at most as many as are {@link #waiting}
   */
  void take(int count, ByteBuf into) {
    Segment segment = emptying;
    if (segment == null) {
      segment = first;
      first = null; // it would hold on to all that are joined to it
    }
    long from = taken.getPlain();
    long to = from + count;
    while (segment != null && from < to) {
      Segment next = segment.next; // its end is written before
      int index = (int) (from - segment.base);
      int size = (int) Math.min(next == null ? to - from : segment.end - index, to - from);
      into.writeBytes(segment.buffer.array(), segment.buffer.arrayOffset() + index, size);
      from += size;
      if (next != null && index + size == segment.end) {
        segment = next;
      }
    }
    emptying = segment;
    taken.lazySet(from);
  }
}
