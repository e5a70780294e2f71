package dev.freshet.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A directory of services, the handlers that are to be written for them, and the requests that
 * these are to answer.
 *
 * @param directory where all of them are
 */
record Golden(Path directory) {

  /** All of them. */
  static Stream<Golden> all() {
    return Sources.in(Sources.ROOT.resolve("golden")).stream().map(Golden::new);
  }

  /** What the author wrote. */
  List<JavaFileObject> sources() {
    return files().filter(file -> !isHandler(file)).map(Sources::compilable).toList();
  }

  /** The handlers by the name of their file. */
  Map<String, String> handlers() {
    Map<String, String> handlers = new TreeMap<>();
    files()
        .filter(Golden::isHandler)
        .forEach(file -> handlers.put(file.getFileName().toString(), Sources.read(file)));
    return handlers;
  }

  /** The sources together with the handlers. */
  List<JavaFileObject> all(Map<String, String> handlers) {
    Stream<JavaFileObject> goldens =
        handlers.keySet().stream().map(directory::resolve).map(Sources::compilable);
    return Stream.concat(sources().stream(), goldens).toList();
  }

  /** The names of the handlers, each followed by its requests and what they are to be answered. */
  List<String> requests() {
    return Sources.read(directory.resolve("requests.txt")).lines().toList();
  }

  /** Writes the requests down with the answers that they get. */
  void record(List<String> answers) {
    Sources.write(directory.resolve("requests.txt"), String.join("\n", answers) + "\n");
  }

  /** The requests for one handler, as they are written, without the answers. */
  List<String> requestsFor(String handler) {
    return requests().stream()
        .dropWhile(line -> !line.equals(handler))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .map(line -> line.replaceFirst(" -> .*", ""))
        .toList();
  }

  /** The handlers that the processor writes for sources, by the name of their file. */
  static Map<String, String> write(Iterable<JavaFileObject> sources) {
    return handlers(compile(sources));
  }

  /** The handlers that were written in a compilation, by the name of their file. */
  static Map<String, String> handlers(Compilation compilation) {
    Map<String, String> handlers = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      handlers.put(Path.of(file.getName()).getFileName().toString(), text(file));
    }
    return handlers;
  }

  static Compilation compile(Iterable<JavaFileObject> sources, Object... options) {
    return Compiler.javac()
        .withProcessors(new FreshetProcessor())
        .withOptions(options)
        .compile(sources);
  }

  private static String text(JavaFileObject file) {
    try (var stream = file.openInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Path> files() {
    return Sources.in(directory).stream().filter(file -> file.toString().endsWith(".java"));
  }

  private static boolean isHandler(Path file) {
    return file.toString().endsWith("Handler.java");
  }

  @Override
  public String toString() {
    return directory.getFileName().toString();
  }
}
