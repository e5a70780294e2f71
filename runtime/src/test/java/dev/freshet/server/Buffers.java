package dev.freshet.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Makes items that have to be released, and remembers all of them. */
final class Buffers implements IntFunction<ByteBuf> {
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
    ByteBuf buffer = Unpooled.wrappedBuffer(text);
    made.add(buffer);
    return buffer;
  }

  synchronized int made() {
    return made.size();
  }

  /** Waits until all are released: a publisher's thread may come to that a little after the end. */
  void awaitAllReleased() {
    Deadline.until("all buffers are released", () -> unreleased() == 0);
  }

  private synchronized long unreleased() {
    return made.stream().filter(buffer -> buffer.refCnt() > 0).count();
  }
}
