package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor in the other compiler, whose language model is its own. */
class EclipseCompilerTest {
  /**
   * ecj hides what stands on a record's component from processors: its accessor has no endpoint.
   */
  private static final String UNSEEN = "Shapes_RecordedHandler.java";

  private final EclipseCompiler compiler = new EclipseCompiler();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  @TempDir private Path output;

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void writesTheSameHandlers(Golden golden) throws IOException {
    boolean succeeded = compile(golden.directory());

    assertThat(diagnostics.getDiagnostics())
        .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .extracting(each -> each.getMessage(Locale.ROOT))
        .isEmpty();
    assertThat(succeeded).isTrue();
    Map<String, String> expected = new TreeMap<>(golden.handlers());
    expected.remove(UNSEEN);
    assertThat(written()).isEqualTo(expected);
  }

  /** Compiles the sources of a golden as they stand on the disk. */
  private boolean compile(Path directory) throws IOException {
    List<Path> sources =
        Sources.in(directory).stream()
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().endsWith("Handler.java"))
            .toList();
    Path classes = Files.createDirectory(output.resolve("classes"));
    Path generated = Files.createDirectory(output.resolve("generated"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              List.of("--release", "17", "-classpath", System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new FreshetProcessor()));
      return task.call();
    }
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> handlers = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output.resolve("generated"))) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> handlers.put(file.getFileName().toString(), Sources.read(file)));
    }
    return handlers;
  }
}
