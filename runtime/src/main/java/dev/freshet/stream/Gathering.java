package dev.freshet.stream;

import static java.util.Objects.requireNonNull;

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
    final byte[] bytes;

    /** For those who write into a buffer; its index is right while it is lent. */
    final ByteBuf buffer;

    /** How many bytes have been written. The producer's own. */
    int position;

    /** How many bytes came before its first one; changes only when all bytes have been taken. */
    long base;

    /** How many bytes it has, once there is a next one. */
    int end;

    volatile @Nullable Segment next;

    Segment(int capacity, long base) {
      this.bytes = new byte[capacity];
      this.buffer = Unpooled.wrappedBuffer(bytes);
      this.base = base;
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
   * Lends a buffer on the heap that has room for that many more bytes. {@link #put} must follow.
   * Producer.
   */
  ByteBuf room(int bytes) {
    Segment last = withRoom(bytes);
    return last.buffer.setIndex(0, last.position);
  }

  /** Lets the event loop have what has been written into the buffer. Producer. */
  void put(ByteBuf lent) {
    requireNonNull(filling).position = lent.writerIndex();
    put();
  }

  /**
   * Writes a chunk of short ASCII, without a buffer between. {@link #put()} must follow. Producer.
   *
   * @param text has 1 to {@link Chunks#LONGEST_ASCII} characters
   * @return how many bytes the chunk has; 0 if the text is not ASCII
   */
  int writeAscii(String text) {
    Segment last = withRoom(text.length() + Chunks.MAX_OVERHEAD);
    int end = Chunks.ascii(text, last.bytes, last.position);
    int size = Math.max(0, end - last.position);
    last.position += size;
    return size;
  }

  /** Lets the event loop have what has been written. Producer. */
  void put() {
    Segment last = requireNonNull(filling);
    put.setRelease(last.base + last.position);
  }

  private Segment withRoom(int bytes) {
    Segment last = filling;
    if (last == null) {
      last = new Segment(Math.max(bytes, SMALLEST), 0);
      first = last;
      filling = last;
    } else if (last.position > last.bytes.length / 2 && isEmpty()) {
      last.position = 0;
      last.base = put.getPlain();
    }
    return last.bytes.length - last.position < bytes ? join(last, bytes) : last;
  }

  private Segment join(Segment full, int bytes) {
    int larger = Math.min(GROWTH * full.bytes.length, LARGEST);
    Segment next = new Segment(Math.max(bytes, larger), put.getPlain());
    full.end = full.position;
    full.next = next;
    filling = next;
    return next;
  }

  /** How many bytes wait to be taken; more may, but for the event loop not fewer. Any thread. */
  int waiting() {
    long before = taken.get();
    return (int) (put.get() - before);
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
      into.writeBytes(segment.bytes, index, size);
      from += size;
      if (next != null && index + size == segment.end) {
        segment = next;
      }
    }
    emptying = segment;
    taken.lazySet(from);
  }
}
