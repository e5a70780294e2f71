package dev.freshet.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The Java files under the test resources. */
final class Sources {
  static final Path ROOT = Path.of("src", "test", "resources");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private Sources() {}

  /** What stands in a directory, by name. */
  static List<Path> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted(Comparator.comparing(Path::toString)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as the compiler takes it. */
  static JavaFileObject compilable(Path file) {
    String text = read(file);
    String simpleName = file.getFileName().toString().replace(".java", "");
    Matcher matcher = PACKAGE.matcher(text);
    String name = matcher.find() ? matcher.group(1) + "." + simpleName : simpleName;
    return JavaFileObjects.forSourceString(name, text);
  }

  /** Text that is compiled without being in a file. */
  static JavaFileObject compilable(String name, String... lines) {
    return JavaFileObjects.forSourceLines(name, lines);
  }
}
