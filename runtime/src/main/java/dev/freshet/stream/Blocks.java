package dev.freshet.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stream or a channel in blocks: each as large as what one read gives, and the same
 * buffer again each time.
 */
final class Blocks implements Iterator<ByteBuffer> {

  /** As much as there is room for; whoever reads more at once only waits longer. */
  private static final int SIZE = Window.HIGH_WATER;

  /** Reads into an empty buffer and returns how many bytes that were, or -1 at the end. */
  private interface Reader {
    int read(ByteBuffer into) throws IOException;
  }

  private final Reader reader;
  private final ByteBuffer block;

  /** What has been read and not yet been given; null if that is to be found out. */
  private @Nullable ByteBuffer next;

  private boolean ended;

  private Blocks(ByteBuffer block, Reader reader) {
    this.block = block;
    this.reader = reader;
  }

  static Blocks of(InputStream bytes) {
    byte[] array = new byte[SIZE];
    return new Blocks(
        ByteBuffer.wrap(array),
        into -> {
          int count = bytes.read(array);
          into.position(Math.max(count, 0));
          return count;
        });
  }

  static Blocks of(ReadableByteChannel bytes) {
    if (bytes instanceof SelectableChannel selectable && !selectable.isBlocking()) {
      throw new IllegalArgumentException("A streamed channel must be in blocking mode.");
    }
    return new Blocks(ByteBuffer.allocate(SIZE), bytes::read);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        ended = reader.read(block.clear()) < 0;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      next = ended ? null : block.flip();
    }
    return !ended;
  }

  @Override
  public ByteBuffer next() {
    ByteBuffer given = hasNext() ? next : null;
    if (given == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return given;
  }
}
