package dev.freshet.sample;

import dev.freshet.FilesUnder;
import dev.freshet.Get;
import java.nio.file.Path;
import java.util.Optional;

/** Serves the files under the directory that the option {@code --files} names. */
public final class FileService {

  private final FilesUnder files;

  /** Serves the files under a directory, and none beside it. */
  public FileService(Path directory) {
    this.files = FilesUnder.root(directory);
  }

  /** A file by its name; 404 where there is none. */
  @Get("/files/{name:*}")
  public Optional<Path> file(String name) {
    return files.file(name);
  }
}
