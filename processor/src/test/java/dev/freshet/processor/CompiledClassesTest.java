package dev.freshet.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that use what was compiled before, without the processor, and is on the class path. */
class CompiledClassesTest {
  private static final JavaFileObject ANNOTATION =
      Sources.compilable(
          "library.PngStreaming",
          "package library;",
          "@dev.freshet.Streaming(mediaType = \"image/png\")",
          "public @interface PngStreaming {}");

  private static final JavaFileObject PARENT =
      Sources.compilable(
          "library.Parent",
          "package library;",
          "import dev.freshet.*;",
          "public interface Parent<T extends CharSequence> {",
          "  @Get(\"/inherited/{name}\") @Streaming",
          "  Iterable<T> inherited(String name, @Default(\"10\") int limit);",
          "}");

  private static final JavaFileObject SERVICE =
      Sources.compilable(
          "example.StoryService",
          "package example;",
          "import dev.freshet.*;",
          "public abstract class StoryService implements library.Parent<String> {",
          "  @Get(\"/image\") @library.PngStreaming",
          "  public Iterable<byte[]> image() { return null; }",
          "}");

  @TempDir private Path library;

  @Test
  void annotationsAndEndpointsMayBeCompiled() {
    compileLibrary("-parameters");

    assertThat(compileService())
        .generatedSourceFile("example.StoryServiceHandler")
        .contentsAsUtf8String()
        .contains(
            """
                routes.get("/image", "image/png", this::image);
                routes.get("/inherited/{name}", "text/plain; charset=utf-8", this::inherited);
            """);
  }

  @Test
  void namesOfParametersThatWereNotCompiledAreMissed() {
    compileLibrary("-g:none");

    Compilation compilation = compileService();

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[ParameterNamesLost] inherited(String arg0, int");
  }

  @Test
  void heirOfACompiledGenericTypeNeedsNoAnnotation() {
    compileLibrary("-parameters");

    Compilation compilation =
        compile(
            Sources.compilable(
                "example.Heir",
                "package example;",
                "public abstract class Heir implements library.Parent<String> {}"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("example.HeirHandler").isNotNull();
  }

  @Test
  void compiledAnnotationWithoutAPathIsToldWhereNothingElseIsAnEndpoint() {
    compileLibrary("-parameters");

    Compilation compilation =
        compile(
            Sources.compilable(
                "example.Forgetful",
                "package example;",
                "class Forgetful {",
                "  @library.PngStreaming Iterable<byte[]> image() { return null; }",
                "}"));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[GetMissing] image() has @PngStreaming but no path");
  }

  private void compileLibrary(String option) {
    boolean succeeded =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                new DiagnosticCollector<>(),
                List.of("-proc:none", "-d", library.toString(), option),
                null,
                List.of(ANNOTATION, PARENT))
            .call();

    assertThat(succeeded).isTrue();
  }

  private Compilation compileService() {
    return compile(SERVICE);
  }

  private Compilation compile(JavaFileObject source) {
    Stream<File> others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new);

    return Compiler.javac()
        .withProcessors(new FreshetProcessor())
        .withClasspath(Stream.concat(Stream.of(library.toFile()), others).toList())
        .compile(source);
  }
}
