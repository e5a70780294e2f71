package dev.freshet.stream;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;

/** An allocator that has no memory for the first buffers that it is asked for. For one thread. */
public final class PoorAllocator extends AbstractByteBufAllocator {
  private int failures;

  /**
   * @param failures how many buffers there is no memory for
   */
  public PoorAllocator(int failures) {
    this.failures = failures;
  }

  @Override
  protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
    requireMemory();
    return UnpooledByteBufAllocator.DEFAULT.heapBuffer(initialCapacity, maxCapacity);
  }

  @Override
  protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
    requireMemory();
    return UnpooledByteBufAllocator.DEFAULT.directBuffer(initialCapacity, maxCapacity);
  }

  @Override
  public boolean isDirectBufferPooled() {
    return false;
  }

  private void requireMemory() {
    if (failures > 0) {
      failures--;
      throw new OutOfMemoryError("no buffer");
    }
  }
}
