package dev.freshet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files under a directory, by names that come from a request: none of them leads out of it,
 * neither by {@code ..} nor by a symbolic link.
 *
 * <pre>{@code
 * private final FilesUnder films = FilesUnder.root(Path.of("/srv/films"));
 *
 * @Get("/films/{name:*}")
 * Optional<Path> film(String name) {
 *   return films.file(name);
 * }
 * }</pre>
 *
 * <p>Who may write under the root decides what is there; that includes replacing a directory by a
 * link in the very moment in which a file in it is looked up. Safe for use by many threads.
 */
public final class FilesUnder {
  private final Path root;

  private FilesUnder(Path root) {
    this.root = root;
  }

  /**
   * The files under a directory.
   *
   * @throws UncheckedIOException if it is no directory; the message is one sentence for a person
   */
  public static FilesUnder root(Path directory) {
    try {
      Path real = directory.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new NotDirectoryException(directory.toString());
      }
      return new FilesUnder(real);
    } catch (IOException failure) {
      throw new UncheckedIOException("There is no directory " + directory + ".", failure);
    }
  }

  /**
   * The file of a name, which goes from directory to directory by {@code /}. On a worker: it looks
   * the file up.
   *
   * @param name as it comes from a request, decoded: the value of a {@code {name:*}}
   * @return empty, which is answered with a 404, if there is no such regular file under the root
   */
  public Optional<Path> file(String name) {
    try {
      Path inside = Path.of(name);
      if (inside.isAbsolute() || hasDots(inside) || name.indexOf('\\') >= 0) {
        return Optional.empty();
      }
      Path real = root.resolve(inside).toRealPath();
      boolean mine = real.startsWith(root) && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
      return mine ? Optional.of(real) : Optional.empty();
    } catch (InvalidPathException | FileSystemException nowhere) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean hasDots(Path path) {
    for (Path part : path) {
      if (part.toString().equals(".") || part.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }
}
