package dev.freshet.stream;

import io.netty.buffer.ByteBuf;

/** An item too large to be copied at once: still one chunk, but its bytes go out in slices. */
final class LargeItem {
  private final ItemType type;
  private final Object item;
  private final int size;
  private int position;
  private int copied;

  LargeItem(ItemType type, Object item, int size) {
    this.type = type;
    this.item = item;
    this.size = size;
  }

  int size() {
    return size;
  }

  boolean begun() {
    return copied > 0;
  }

  boolean done() {
    return copied == size;
  }

  /**
   * Appends the next slice.
   *
   * @throws IllegalStateException if the item is not what it was when its size was taken
   */
  void copySlice(int room, ByteBuf into) {
    int start = into.writerIndex();
    int next = type.copySome(item, position, Math.min(room, Math.max(size - copied, 8)), into);
    copied += into.writerIndex() - start;
    if (next == position || copied > size) {
      throw new IllegalStateException("A streamed item changed its size while it was sent.");
    }
    position = next;
  }

  void discard() {
    ItemType.discard(item);
  }
}
