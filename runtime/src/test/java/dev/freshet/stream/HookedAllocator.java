package dev.freshet.stream;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** An allocator that lets something happen before it gives out its next buffer. */
final class HookedAllocator extends AbstractByteBufAllocator {
  private Runnable hook = () -> {};

  /** Says what is to happen, once. */
  void beforeNext(Runnable event) {
    hook = event;
  }

  @Override
  protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
    Runnable event = hook;
    hook = () -> {};
    event.run();
    return Unpooled.buffer(initialCapacity, maxCapacity);
  }

  @Override
  protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
    return newHeapBuffer(initialCapacity, maxCapacity);
  }

  @Override
  public boolean isDirectBufferPooled() {
    return false;
  }
}
