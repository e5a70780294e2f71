package dev.freshet.file;

import io.netty.channel.DefaultFileRegion;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/** Bytes of an open file, which stays open after them. Event loop. */
final class Region extends DefaultFileRegion {
  private final OpenFile file;
  private final Part.Slice slice;

  /** Why the file, and not the client, is to blame; null if it is not. */
  private @Nullable IOException failure;

  Region(OpenFile file, Part.Slice slice) {
    super(file.channel(), slice.first(), slice.length());
    this.file = file;
    this.slice = slice;
  }

  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public long transferTo(WritableByteChannel target, long position) throws IOException {
    try {
      return super.transferTo(target, position);
    } catch (IOException broken) {
      if (file.channel().isOpen() && file.channel().size() < slice.first() + slice.length()) {
        failure = file.cutOff();
        failure.initCause(broken);
      }
      throw broken;
    }
  }

  /** The file is shared by all regions of a response, and closed by a worker. */
  @Override
  protected void deallocate() {
    // Nothing here is the region's own.
  }
}
