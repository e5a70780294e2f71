package dev.freshet.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;

/** Files for tests: their bytes can be told from their positions, and they have rested for long. */
final class FileOnDisk {
  static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
  static final String DATE = "Fri, 02 Jan 2026 03:04:05 GMT";

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private FileOnDisk() {}

  /** The byte at a position: neighbours differ, and so do the beginnings of two blocks. */
  static byte at(long position) {
    return (byte) (position ^ position >>> 8 ^ position >>> 16);
  }

  static byte[] bytes(long first, long last) {
    byte[] bytes = new byte[(int) (last - first + 1)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = at(first + i);
    }
    return bytes;
  }

  /** Makes a file with these bytes, of a time long ago. */
  static Path of(Path path, int length) throws IOException {
    Files.write(path, length == 0 ? new byte[0] : bytes(0, length - 1L));
    return aged(path);
  }

  static Path aged(Path path) throws IOException {
    return Files.setLastModifiedTime(path, FileTime.from(TIME));
  }

  /** How many descriptors of this process are open for a file. Linux only. */
  static long descriptors(Path file) {
    try (Stream<Path> all = Files.list(DESCRIPTORS)) {
      return all.filter(descriptor -> leadsTo(descriptor, file)).count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (IOException closed) {
      return false;
    }
  }

  /** What a range of the table says, {@code first-last}, as bytes. */
  static byte[] cut(Iterable<String> ranges) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String range : ranges) {
      String[] ends = range.split("-", 2);
      all.writeBytes(bytes(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
    }
    return all.toByteArray();
  }
}
