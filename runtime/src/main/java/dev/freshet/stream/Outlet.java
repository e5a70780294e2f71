package dev.freshet.stream;

import io.netty.buffer.ByteBuf;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The producer's end of one response: takes items, has them framed straight into a {@link Batch},
 * and has the {@link Drain} write a whole one at a time.
 *
 * <p>The event loop is called only if it is not coming already. So a slow source gets each item out
 * at once, and of a fast one a millisecond's items or 16 KiB go together, see {@link Attention}.
 * What is accepted and not yet written is bounded by {@link Window#HIGH_WATER} and one item.
 *
 * <p>All methods are for the producing thread: one thread at a time, whichever that is.
 */
public final class Outlet {

  /** Below this much room a slice of a large item is not worth a buffer. */
  private static final int SMALLEST_SLICE = 8 * 1024;

  private final Items items;
  private final Drain drain;
  private final Attention attention;
  private final Window window;
  private final Batch batch;
  private final Tally tally;
  private final Framing framing;
  private final PromisedLength length;

  /** True iff a short text may take the short way. */
  private final boolean shortTexts;

  private @Nullable LargeItem rest;

  /** An outlet for a body whose length is not known. */
  public Outlet(Items items, Drain drain) {
    this(items, drain, OptionalLong.empty());
  }

  /**
   * @param length how many bytes the items must have together; empty if that is not known
   */
  public Outlet(Items items, Drain drain, OptionalLong length) {
    this.items = items;
    this.drain = drain;
    this.attention = drain.attention();
    this.window = drain.window();
    this.batch = drain.batch();
    this.tally = drain.tally();
    this.framing = new Framing(batch, window, drain.chunked());
    this.length = new PromisedLength(length, tally);
    this.shortTexts = drain.chunked() && items.includeText();
  }

  /** True iff nothing more is taken, for instance because the client has left. Any thread. */
  boolean closed() {
    return drain.closed();
  }

  /** How many bytes there is room for; 0 if the source must wait. */
  int room() {
    return window.room();
  }

  /** How many bytes the source has given so far. */
  long bytes() {
    return tally.bytes();
  }

  /**
   * Waits for room without a thread: once there is some, the pump is run again in its lane.
   *
   * @return false if there is room already, so that the caller goes on
   */
  boolean park() {
    boolean waits = window.park();
    if (waits) {
      drain.flush();
    }
    return waits;
  }

  /**
   * Begins to {@link #put} an item, which costs less than to {@link #offer} it.
   *
   * @return false if another thread is at it: {@link #leave} must not follow then
   */
  boolean enter() {
    return attention.enter();
  }

  /** Ends what {@link #enter} began. */
  void leave() {
    attention.leave(window.filling());
    discardIfClosed();
  }

  /**
   * Takes an item and copies its bytes; a {@link ByteBuf} is then released. A closed outlet
   * discards it.
   *
   * @return false if only a part of a large item had room: {@link #offerRest} must follow, when
   *     there is room, before the next item
   * @throws RuntimeException if the item is none that can be sent; it is released then, too
   */
  boolean offer(@Nullable Object item) {
    try {
      return put(item);
    } finally {
      wake();
    }
  }

  /** Does what {@link #offer} does. Between {@link #enter} and {@link #leave}. */
  boolean put(@Nullable Object item) {
    if (shortTexts && item instanceof String text && putShort(text)) {
      return true;
    }
    ItemType type = null;
    boolean kept = false;
    try {
      type = items.typeOf(item);
      if (item == null || closed()) {
        return true;
      }
      item = type.fixed(item);
      long size = type.size(item);
      if (size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "A streamed item has more than 2 GiB; it must be split.");
      }
      length.requireRoom(size);
      tally.add(type, size);
      if (size > Window.HIGH_WATER) {
        rest = new LargeItem(type, item, (int) size);
        kept = true;
        return putRest();
      }
      if (size > 0) { // a chunk of size 0 would end the body
        framing.item(type, item, (int) size);
      }
      return true;
    } finally {
      if (!kept && (type == ItemType.BYTE_BUF || type == null)) {
        ItemType.discard(item);
      }
    }
  }

  /**
   * Takes more of a large item, if one is left.
   *
   * @return true once nothing is left of it
   * @throws RuntimeException if the item is not what it was when its size was taken
   */
  boolean offerRest() {
    if (rest == null) {
      return true;
    }
    try {
      return putRest();
    } finally {
      wake();
    }
  }

  private boolean putRest() {
    LargeItem large = rest;
    if (large == null) {
      return true;
    }
    boolean kept = false;
    try {
      while (!closed() && !large.done()) {
        int room = room();
        if (room < SMALLEST_SLICE) {
          kept = true;
          return false;
        }
        framing.slice(large, room);
      }
      return true;
    } finally {
      if (!kept) {
        discardRest();
      }
    }
  }

  /** Lets go of what is left of a large item, if anything is. */
  void discardRest() {
    if (rest != null) {
      rest.discard();
      rest = null;
    }
  }

  /**
   * Ends the body well: what is accepted goes out, then the end of the body. A body that has not
   * got the bytes that it is said to have ends badly.
   */
  void complete() {
    drain.sourceEnded(length.fault());
  }

  /**
   * Ends the body badly: before the first byte is accepted the client gets an error status; after
   * it, what is accepted and then a broken connection. Has no effect after another end.
   */
  void fail(Throwable cause) {
    drain.sourceEnded(cause);
  }

  private void wake() {
    attention.call(window.filling());
    discardIfClosed();
  }

  private void discardIfClosed() {
    if (closed()) {
      batch.discard(); // the event loop may have looked before the last item was put
    }
  }

  /**
   * Takes a short text of ASCII, as most are: it is looked at only once, while it is copied.
   *
   * @return false if it is none; nothing has happened then
   */
  private boolean putShort(String text) {
    int length = text.length();
    if (length == 0 || length > Chunks.LONGEST_ASCII || closed()) {
      return false;
    }
    int size = batch.writeAscii(text);
    if (size == 0) {
      return false;
    }
    tally.add(ItemType.TEXT, length); // before it is put: the head tells of the first item
    window.accept(size);
    batch.putAscii();
    return true;
  }
}
