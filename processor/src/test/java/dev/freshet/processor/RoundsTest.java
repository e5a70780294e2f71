package dev.freshet.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Services that name what is not there yet, or never comes. */
class RoundsTest {
  private static final String[] SERVICE = {
    "package example;",
    "import dev.freshet.Get;",
    "import dev.freshet.Streaming;",
    "class StoryService extends GeneratedParent {",
    "  @Get(GeneratedPaths.STORY) @GeneratedStreaming",
    "  GeneratedLines story(String name) { return null; }",
    "}"
  };

  @Test
  void routeOfAServiceOfALaterRoundIsComparedToo() {
    JavaFileObject early =
        Sources.compilable(
            "example.Zoo",
            "package example;",
            "class Zoo { @dev.freshet.Get(\"/animals\") String animals() { return null; } }");
    JavaFileObject late =
        Sources.compilable(
            "example.Ark",
            "package example;",
            "class Ark { @dev.freshet.Get(\"/animals\") String pairs() { return null; } }");

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new FreshetProcessor(), new WritingProcessor(late))
            .compile(early);

    assertThat(compilation).hadWarningCount(1);
    assertThat(compilation)
        .hadWarningContaining("GET /animals of Ark.pairs() matches the same requests as GET");
  }

  @Test
  void serviceWaitsForTypesThatAnotherProcessorWrites() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new FreshetProcessor(),
                new WritingProcessor(
                    Sources.compilable(
                        "example.GeneratedParent",
                        "package example;",
                        "class GeneratedParent {",
                        "  @dev.freshet.Get(\"/inherited\") @dev.freshet.Streaming",
                        "  Iterable<String> inherited() { return null; }",
                        "}"),
                    Sources.compilable(
                        "example.GeneratedPaths",
                        "package example;",
                        "class GeneratedPaths { static final String STORY = \"/story/{name}\"; }"),
                    Sources.compilable(
                        "example.GeneratedStreaming",
                        "package example;",
                        "@dev.freshet.Streaming(mediaType = \"text/html\")",
                        "@interface GeneratedStreaming {}"),
                    Sources.compilable(
                        "example.GeneratedLines",
                        "package example;",
                        "interface GeneratedLines extends Iterable<String> {}")))
            .compile(Sources.compilable("example.StoryService", SERVICE));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("example.StoryServiceHandler")
        .contentsAsUtf8String()
        .contains(
            """
                routes.get("/story/{name}", "text/html; charset=utf-8", this::story);
                routes.get("/inherited", "text/plain; charset=utf-8", this::inherited);
            """);
  }

  @Test
  void whatNeverComesIsReportedByTheCompilerAlone() {
    Compilation compilation =
        Golden.compile(List.of(Sources.compilable("example.StoryService", SERVICE)));

    assertThat(compilation).hadErrorCount(4);
    assertThat(compilation.errors())
        .allMatch(error -> error.getMessage(Locale.ROOT).contains("cannot find symbol"));
  }

  @Test
  void missingTypeOfOneServiceDoesNotKeepFaultsOfAnotherBack() {
    Compilation compilation =
        Golden.compile(
            List.of(
                Sources.compilable("example.StoryService", SERVICE),
                Sources.compilable(
                    "example.Faulty",
                    "package example;",
                    "class Faulty {",
                    "  @dev.freshet.Get(\"faulty\") @dev.freshet.Streaming",
                    "  Iterable<String> story() { return null; }",
                    "}")));

    assertThat(compilation).hadErrorCount(5);
    assertThat(compilation).hadErrorContaining("[PathNotAbsolute]");
  }

  @Test
  void missingTypeArgumentOfASupertypeIsReportedByTheCompilerAlone() {
    Compilation compilation =
        Golden.compile(
            List.of(
                Sources.compilable(
                    "example.LinesService",
                    "package example;",
                    "class LinesService {",
                    "  @dev.freshet.Get(\"/lines\") @dev.freshet.Streaming",
                    "  Lines lines() { return null; }",
                    "  interface Lines extends Iterable<Missing> {}",
                    "}")));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  @Test
  void heirOfAGenericTypeWaitsForTheSupertypeThatAnotherProcessorWrites() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new FreshetProcessor(),
                new WritingProcessor(
                    Sources.compilable(
                        "example.GeneratedShelf",
                        "package example;",
                        "abstract class GeneratedShelf<T> implements Repository<T> {",
                        "  public String find(T key) { return \"\"; }",
                        "}")))
            .compile(
                Sources.compilable(
                    "example.Repository",
                    "package example;",
                    "interface Repository<T> { @dev.freshet.Get(\"/{key}\") String find(T key); }"),
                Sources.compilable(
                    "example.Books",
                    "package example;",
                    "class Books extends GeneratedShelf<Integer> {}"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("example.BooksHandler")
        .contentsAsUtf8String()
        .contains("Integer key = request.path(\"key\").asInt();");
  }
}
