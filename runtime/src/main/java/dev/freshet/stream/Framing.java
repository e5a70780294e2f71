package dev.freshet.stream;

import io.netty.buffer.ByteBuf;

/**
 * Writes items into a {@link Batch}, each as one chunk where the wire has chunks, and counts their
 * bytes into the {@link Window}. The producer's own.
 */
final class Framing {
  private final Batch batch;
  private final Window window;
  private final boolean chunked;

  /**
   * @param chunked whether an item becomes a chunk, or goes as it is
   */
  Framing(Batch batch, Window window, boolean chunked) {
    this.batch = batch;
    this.window = window;
    this.chunked = chunked;
  }

  /**
   * Writes an item.
   *
   * @throws RuntimeException if it is not what it was when its size was taken; nothing is written
   */
  void item(ItemType type, Object item, int size) {
    ByteBuf buffer = batch.hold(size + Chunks.MAX_OVERHEAD);
    int start = buffer.writerIndex();
    try {
      if (chunked) {
        Chunks.begin(size, buffer);
      }
      int begin = buffer.writerIndex();
      type.copy(item, size, buffer);
      if (buffer.writerIndex() - begin != size) {
        throw new IllegalStateException("A streamed item changed its size while it was sent.");
      }
      if (chunked) {
        Chunks.end(buffer);
      }
      window.accept(buffer.writerIndex() - start);
    } catch (Throwable failed) {
      buffer.writerIndex(start);
      throw failed;
    } finally {
      batch.put(buffer);
    }
  }

  /**
   * Writes more of a large item.
   *
   * @throws RuntimeException if it is not what it was when its size was taken; nothing is written
   */
  void slice(LargeItem large, int room) {
    ByteBuf buffer = batch.hold(room + Chunks.MAX_OVERHEAD);
    int start = buffer.writerIndex();
    try {
      if (chunked && !large.begun()) {
        Chunks.begin(large.size(), buffer);
      }
      large.copySlice(room, buffer);
      if (chunked && large.done()) {
        Chunks.end(buffer);
      }
      window.accept(buffer.writerIndex() - start);
    } catch (Throwable failed) {
      buffer.writerIndex(start);
      throw failed;
    } finally {
      batch.put(buffer);
    }
  }
}
