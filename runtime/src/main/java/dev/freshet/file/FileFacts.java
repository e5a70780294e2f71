package dev.freshet.file;

import dev.freshet.HttpError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says about a file, at one moment.
 *
 * @param size how many bytes it has
 * @param modified when its bytes were changed last
 * @param key tells it from every other file, also from one that takes its name; null where the file
 *     system has no such thing
 * @param read when this was asked
 */
public record FileFacts(
    Path path, long size, Instant modified, @Nullable Object key, Instant read) {

  /**
   * How long a file must have rested for its time and size to tell its versions apart: the time of
   * some file systems has no more than even seconds.
   */
  private static final Duration REST = Duration.ofSeconds(2);

  /**
   * Asks the file system; on a worker, since it may take long. Opens nothing.
   *
   * @throws HttpError 404 if there is no file, 403 if there is something that cannot be sent
   * @throws IOException if the file system fails
   */
  public static FileFacts of(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (FileSystemException failure) {
      throw refused(failure);
    }
    if (attributes.isDirectory()) {
      throw new HttpError(404, "This is a directory, and not a file.");
    }
    if (!attributes.isRegularFile()) {
      throw new HttpError(403, "This is a special file, whose content is not sent.");
    }
    if (!Files.isReadable(path)) {
      throw unreadable();
    }
    return new FileFacts(
        path,
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        attributes.fileKey(),
        Instant.now());
  }

  /** What it means to the client that a file cannot be looked at, or opened. */
  static HttpError refused(FileSystemException failure) {
    return failure instanceof AccessDeniedException
        ? unreadable()
        : new HttpError(404, "There is no such file.");
  }

  private static HttpError unreadable() {
    return new HttpError(403, "This file may not be read.");
  }

  /** True iff the operating system itself knows the file, and not, say, a ZIP file system. */
  public boolean ofSystem() {
    return path.getFileSystem().equals(FileSystems.getDefault());
  }

  /** True iff it is the same file, and nobody has written to it meanwhile. */
  boolean sameVersionAs(FileFacts later) {
    return size == later.size && modified.equals(later.modified) && Objects.equals(key, later.key);
  }

  /** What tells this version from others. The tag is weak as long as the file is fresh. */
  Validators validators() {
    String opaque = "\"%x-%x-%x\"".formatted(size, modified.getEpochSecond(), modified.getNano());
    boolean fresh = modified.plus(REST).isAfter(read);
    return new Validators(
        fresh ? "W/" + opaque : opaque, Optional.of(modified.truncatedTo(ChronoUnit.SECONDS)));
  }
}
