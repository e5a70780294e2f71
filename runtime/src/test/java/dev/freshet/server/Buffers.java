package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Makes items that have to be released, each once, and remembers all of them. */
final class Buffers implements IntFunction<ByteBuf> {

  /** A buffer that also counts the releases that are one too many. */
  private final class Counted extends UnpooledHeapByteBuf {
    Counted(byte[] bytes) {
      super(UnpooledByteBufAllocator.DEFAULT, bytes, bytes.length);
    }

    @Override
    public boolean release() {
      releases.incrementAndGet();
      return super.release();
    }
  }

  private final AtomicInteger releases = new AtomicInteger();
  private final List<ByteBuf> made = new ArrayList<>();
  private final int padding;

  /** Makes items with a number and so many bytes more. */
  Buffers(int padding) {
    this.padding = padding;
  }

  static String text(int number) {
    return "item " + number + "\n";
  }

  @Override
  public synchronized ByteBuf apply(int number) {
    byte[] text = (text(number) + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    ByteBuf buffer = new Counted(text);
    made.add(buffer);
    return buffer;
  }

  synchronized int made() {
    return made.size();
  }

  /**
   * Waits until all are released, which must happen once to each: a publisher's thread may come to
   * that a little after the end.
   */
  void awaitEachReleasedOnce() {
    Deadline.until("all buffers are released", () -> unreleased() == 0);
    assertThat(releases).hasValue(made());
  }

  private synchronized long unreleased() {
    return made.stream().filter(buffer -> buffer.refCnt() > 0).count();
  }
}
