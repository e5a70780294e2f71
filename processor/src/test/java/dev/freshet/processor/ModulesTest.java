package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services in a module of their own. */
class ModulesTest {
  private static final List<String> SERVICE =
      List.of(
          "package example;",
          "import dev.freshet.*;",
          "public class StoryService {",
          "  @Get(\"/story/{id}\") @Streaming",
          "  public Iterable<String> story(java.util.UUID id) { return null; }",
          "}");

  @TempDir private Path directory;

  @Test
  void handlerCompilesInAModule() throws IOException {
    assertThat(compile("requires java.compiler;"))
        .contains("@Generated(\"dev.freshet.processor.FreshetProcessor\")");
  }

  @Test
  void handlerIsNotMarkedWhereTheModuleDoesNotReadTheMark() throws IOException {
    assertThat(compile("")).contains("class StoryServiceHandler").doesNotContain("@Generated");
  }

  /** The handler, from a compilation on the module path. */
  private String compile(String directive) throws IOException {
    List<String> module =
        List.of("module example {", "requires dev.freshet.runtime;", directive, "}");
    Path moduleInfo = Files.write(directory.resolve("module-info.java"), module);
    Path service = Files.write(directory.resolve("StoryService.java"), SERVICE);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              List.of(
                  "--release",
                  "17",
                  "-Xlint:all,-processing",
                  "-Werror",
                  "-d",
                  directory.toString(),
                  "--module-path",
                  String.join(File.pathSeparator, modulePath())),
              null,
              files.getJavaFileObjects(moduleInfo, service));
      task.setProcessors(List.of(new FreshetProcessor()));
      boolean succeeded = task.call();

      assertThat(diagnostics.getDiagnostics()).isEmpty();
      assertThat(succeeded).isTrue();
    }
    return Files.readString(directory.resolve("example/StoryServiceHandler.java"));
  }

  static List<String> modulePath() {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.matches(".*/(netty-|reactive-streams-1|jspecify|freshet-runtime).*\\.jar")) {
        path.add(entry);
      } else if (Files.exists(Path.of(entry, "dev", "freshet", "handler"))) {
        path.add(entry); // the runtime's classes, where it is not yet a jar
      }
    }
    return path;
  }
}
