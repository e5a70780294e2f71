package dev.freshet.sample;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file in blocks of 4 KiB: each iterator opens it anew, and {@link Reader#close} closes it. */
final class Blocks implements Iterable<byte[]> {

  static final int SIZE = 4096;

  private final File file;

  Blocks(File file) {
    this.file = file;
  }

  /** The blocks of a file beside this class on the class path. */
  static Blocks ofResource(String name) {
    return new Blocks(() -> requireNonNull(Blocks.class.getResourceAsStream(name), name));
  }

  @Override
  public Reader iterator() {
    try {
      return new Reader(file.open());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads all blocks into memory. */
  List<byte[]> load() {
    List<byte[]> blocks = new ArrayList<>();
    try (Reader reader = iterator()) {
      reader.forEachRemaining(blocks::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return List.copyOf(blocks);
  }

  /** Something to read that has to be opened and closed. */
  @FunctionalInterface
  interface File {
    InputStream open() throws IOException;
  }

  /** An open file, read one block at a time by one thread at a time; it has to be closed. */
  static final class Reader implements Iterator<byte[]>, Closeable {

    private final InputStream in;
    private byte @Nullable [] ahead;

    private Reader(InputStream in) {
      this.in = in;
    }

    @Override
    public boolean hasNext() {
      return ahead().length > 0;
    }

    @Override
    public byte[] next() {
      byte[] block = ahead();
      if (block.length == 0) {
        throw new NoSuchElementException();
      }
      ahead = null;
      return block;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    /** The block to come, empty at the end of the file. */
    private byte[] ahead() {
      byte[] block = ahead;
      if (block == null) {
        try {
          block = in.readNBytes(SIZE);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
        ahead = block;
      }
      return block;
    }
  }
}
