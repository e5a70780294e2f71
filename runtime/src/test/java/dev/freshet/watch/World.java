package dev.freshet.watch;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Class loaders that find what the tests find, and load it anew, but for something. */
public final class World {
  private World() {}

  /**
   * One that does not find some entries of the class path.
   *
   * @param part what the file names of these contain
   * @param more what it finds besides
   */
  public static URLClassLoader without(String part, Path... more) {
    Stream<Path> others =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .filter(path -> !path.getFileName().toString().contains(part));
    return new URLClassLoader(
        Stream.concat(others, Stream.of(more)).map(World::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  /** The address of a file or folder. */
  public static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
