package dev.freshet.file;

import dev.freshet.stream.Source;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;

/**
 * The bytes of a body that has a file in it, read on a worker, for connections to which the
 * transport cannot pass them by itself. The buffer of a block is used again for the next one.
 */
public final class FileBlocks implements Iterator<ByteBuffer>, Closeable {
  /** As much as a response has room for at once. */
  private static final int SIZE = 62 * 1024;

  private final OpenFile file;
  private final Pieces pieces;
  private final ByteBuffer block = ByteBuffer.allocate(SIZE);
  private boolean begun;

  private FileBlocks(OpenFile file, List<Part> parts) {
    this.file = file;
    this.pieces = new Pieces(parts, SIZE);
  }

  /** The bytes as a source, which closes the file at its end. */
  public static Source source(OpenFile file, FileReply reply) {
    Iterator<ByteBuffer> blocks = new FileBlocks(file, reply.parts());
    return Source.of(blocks);
  }

  @Override
  public boolean hasNext() {
    return pieces.hasNext();
  }

  @Override
  public ByteBuffer next() {
    Part piece = pieces.next();
    try {
      ByteBuffer bytes = piece instanceof Part.Slice slice ? read(slice) : text((Part.Text) piece);
      if (begun && !pieces.hasNext()) {
        file.requireUnchanged(); // before the last piece makes the body whole
      }
      begun = true;
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ByteBuffer read(Part.Slice slice) throws IOException {
    block.clear().limit((int) slice.length());
    while (block.hasRemaining()) {
      if (file.channel().read(block, slice.first() + block.position()) < 0) {
        throw file.cutOff();
      }
    }
    return block.flip();
  }

  private static ByteBuffer text(Part.Text text) {
    return ByteBuffer.wrap(text.bytes());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
