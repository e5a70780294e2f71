package dev.freshet.server;

import dev.freshet.server.Calls.Call;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bytes to be read that follow a script: each read gives the bytes of one item. */
final class ProbeBytes extends InputStream {
  private final Calls calls;
  private final Iterator<Object> items;

  ProbeBytes(Script script, Calls calls) {
    this.calls = calls;
    this.items = new ProbeIterator(script, calls);
  }

  /** The same as a channel. */
  static ReadableByteChannel channel(Script script, Calls calls) {
    ProbeBytes bytes = new ProbeBytes(script, calls);
    AtomicBoolean closed = new AtomicBoolean();
    return new ReadableByteChannel() {
      @Override
      public int read(ByteBuffer into) throws IOException {
        byte[] array = new byte[into.remaining()];
        int count = bytes.read(array);
        into.put(array, 0, Math.max(count, 0));
        return count;
      }

      @Override
      public boolean isOpen() {
        return !closed.get();
      }

      @Override
      public void close() {
        closed.set(true);
        bytes.close();
      }
    };
  }

  @Override
  public int read() {
    throw new AssertionError("Nobody reads a byte at a time.");
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (!items.hasNext()) {
      return -1;
    }
    Object item = items.next();
    ByteBuf bytes = item instanceof ByteBuf given ? given : Unpooled.wrappedBuffer((byte[]) item);
    int count = bytes.readableBytes();
    bytes.readBytes(into, offset, count);
    bytes.release();
    return count;
  }

  @Override
  public void close() {
    calls.enter(Call.CLOSE_ITERABLE);
    calls.leave();
  }
}
