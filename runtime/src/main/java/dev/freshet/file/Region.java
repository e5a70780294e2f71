package dev.freshet.file;

import io.netty.channel.DefaultFileRegion;

/** Bytes of an open file, which stays open after them: it is closed by a worker. */
final class Region extends DefaultFileRegion {

  Region(OpenFile file, Part.Slice slice) {
    super(file.channel(), slice.first(), slice.length());
  }

  @Override
  protected void deallocate() {
    // The file is not the region's own.
  }
}
