package dev.freshet.benchmarks.peers.freshet;

import dev.freshet.Get;
import java.nio.file.Path;

/** The endpoint with a file. */
final class FileService {
  private final Path file;

  FileService(Path file) {
    this.file = file;
  }

  @Get("/file")
  Path file() {
    return file;
  }
}
