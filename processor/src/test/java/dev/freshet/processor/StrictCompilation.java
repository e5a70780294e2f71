package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources in a directory, and a compiler to which every warning of theirs is an error. */
final class StrictCompilation {
  private static final List<String> STRICT = List.of("-Xlint:all", "-Werror", "--release", "17");

  private final Path directory;
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  StrictCompilation(Path directory) {
    this.directory = directory;
  }

  /** What the compiler has to say, with processors that it is given. */
  List<String> compile(List<Processor> processors) throws IOException {
    return compile(processors, List.of());
  }

  /** What the compiler has to say, with the processors that it finds. */
  List<String> compile(String... options) throws IOException {
    return compile(List.of(), List.of(options));
  }

  /** What the command says; the compiler's interface would not see such a path on JDK 23 to 25. */
  String run(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(STRICT);
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-d", directory.toString()));
    sources().forEach(file -> arguments.add(file.toString()));
    StringWriter told = new StringWriter();
    PrintWriter output = new PrintWriter(told);
    java.util.spi.ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(output, output, arguments.toArray(String[]::new));
    return told.toString();
  }

  private List<String> compile(List<Processor> processors, List<String> options)
      throws IOException {
    List<String> all = new ArrayList<>(STRICT);
    all.addAll(options);
    all.addAll(List.of("-d", directory.toString()));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      CompilationTask task =
          javac.getTask(
              null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources()));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      assertThat(task.call()).isEqualTo(diagnostics.getDiagnostics().isEmpty());
    }
    return diagnostics.getDiagnostics().stream()
        .map((Diagnostic<?> each) -> each.getMessage(Locale.ROOT))
        .toList();
  }

  /** Adds a source of the package {@code example}. */
  void source(String name, List<String> lines) throws IOException {
    Path file = directory.resolve("example").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Files as a path of the command line. */
  static String path(List<String> entries) {
    return String.join(File.pathSeparator, entries);
  }
}
