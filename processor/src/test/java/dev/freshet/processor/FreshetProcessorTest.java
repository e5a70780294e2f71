package dev.freshet.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as a guest in a compilation. */
class FreshetProcessorTest {
  private static final JavaFileObject FAULTLESS =
      Sources.compilable(
          "example.Faultless",
          "package example;",
          "class Faultless {",
          "  @dev.freshet.Get(\"/faultless\") @dev.freshet.Streaming",
          "  Iterable<String> story() { return null; }",
          "}");

  private static final JavaFileObject FAULTY =
      Sources.compilable(
          "example.Faulty",
          "package example;",
          "import dev.freshet.*;",
          "class Faulty {",
          "  @Get(\"first\") @Streaming(mediaType = \"second\")",
          "  String third(Object fourth, @Default(\"fifth\") int limit) throws Throwable {",
          "    return \"\";",
          "  }",
          "  @Get(\"/good\") @Streaming Iterable<String> good() { return null; }",
          "  @Get(\"/last/{x}\") @Streaming Iterable<String> last() { return null; }",
          "}");

  @Test
  void isFoundByTheCompilerBeforeAnnotationsAreClaimed() {
    assertThat(ServiceLoader.load(Processor.class))
        .filteredOn(processor -> processor.getClass().getPackageName().startsWith("dev.freshet"))
        .hasExactlyElementsOfTypes(FreshetProcessor.class, OwnershipProcessor.class);
  }

  @Test
  void isIncrementalInGradle() throws IOException {
    String path = "/META-INF/gradle/incremental.annotation.processors";
    try (var stream = FreshetProcessor.class.getResourceAsStream(path)) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              dev.freshet.processor.FreshetProcessor,isolating
              dev.freshet.processor.OwnershipProcessor,isolating
              """);
    }
  }

  @Test
  void allFaultsAreToldInOneCompilationInSourceOrder() {
    Compilation compilation = Golden.compile(List.of(FAULTY, FAULTLESS));

    assertThat(codes(compilation))
        .containsExactly(
            "PathNotAbsolute",
            "MediaTypeMalformed",
            "ThrowsUnsupported",
            "StreamingNeedless",
            "ParameterTypeUnsupported",
            "DefaultMalformed",
            "PathVariableUnbound");
  }

  @Test
  void orderOfTheFilesDoesNotChangeTheOrderOfTheFaults() {
    List<JavaFileObject> files =
        Stream.of("PathNotAbsolute", "RouteDuplicate", "MediaTypeMalformed")
            .map(code -> Sources.ROOT.resolve("problems").resolve(code + ".java"))
            .map(Sources::compilable)
            .toList();
    List<JavaFileObject> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);

    assertThat(codes(Golden.compile(reversed))).isEqualTo(codes(Golden.compile(files))).hasSize(12);
  }

  @Test
  void orderOfTheFilesDoesNotChangeWhichOfTwoServicesIsWarnedOf() {
    JavaFileObject first = service("First", "first", "@Get(\"/story/{a}\")");
    JavaFileObject second = service("Second", "second", "@Get(\"/story/{a}\")");

    Compilation compilation = Golden.compile(List.of(second, first));

    assertThat(compilation).hadErrorCount(0);
    assertThat(compilation)
        .hadWarningContaining("[RouteTaken] GET /story/{a} of Second.second(String a) matches")
        .inFile(second)
        .onLine(4);
    assertThat(compilation).hadWarningCount(1);
    assertThat(Golden.handlers(compilation)).hasSize(2);
  }

  @Test
  void faultyServiceGetsNoHandlerAndTheOtherOneDoes(@TempDir Path output) {
    boolean succeeded = compileTo(output, FAULTY, FAULTLESS);

    assertThat(succeeded).isFalse();

    assertThat(output.resolve("example/FaultlessHandler.java")).exists();
    assertThat(output.resolve("example/FaultyHandler.java")).doesNotExist();
  }

  @Test
  void useOfAHandlerThatWasNotWrittenIsNoFaultOfItsOwn() {
    Compilation compilation =
        Golden.compile(
            List.of(
                FAULTY,
                Sources.compilable(
                    "example.Main",
                    "package example;",
                    "class Main {",
                    "  void start() { new FaultyHandler(new Faulty()); }",
                    "}")));

    assertThat(codes(compilation)).doesNotContain("").hasSize(7);
  }

  @Test
  void annotationThatBearsItselfIsReadOnce() {
    Compilation compilation =
        Golden.compile(
            List.of(
                Sources.compilable(
                    "example.Mirror",
                    "package example;",
                    "@Mirror @dev.freshet.Streaming(mediaType = \"x\") @interface Mirror {}")));

    assertThat(codes(compilation)).containsExactly("MediaTypeMalformed");
  }

  @Test
  void serviceMayHaveTheNameOfWhatItsHandlerExtends() {
    JavaFileObject service = service("StreamingHandler", "handle", "@Get(\"/story/{a}\")");

    Compilation compilation = Golden.compile(List.of(service), "-Xlint:all,-processing", "-Werror");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("example.StreamingHandlerHandler").isNotNull();
  }

  @Test
  void reactiveStreamsMayBeAbsentWhileHandlersAreWritten() {
    List<File> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> !path.contains("reactive-streams") && !path.contains("reactor"))
            .map(File::new)
            .toList();

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new FreshetProcessor())
            .withClasspath(classPath)
            .withOptions("-proc:only")
            .compile(FAULTLESS);

    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("example.FaultlessHandler").isNotNull();
  }

  /** A service of one endpoint, whose path stands in line 4. */
  private static JavaFileObject service(String type, String method, String path) {
    return Sources.compilable(
        "example." + type,
        "package example;",
        "import dev.freshet.*;",
        "class " + type + " {",
        "  " + path,
        "  String " + method + "(String a) { return a; }",
        "}");
  }

  /** Compiles without the fixture, which does not show what a failed compilation has written. */
  private static boolean compileTo(Path output, JavaFileObject... sources) {
    CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                new DiagnosticCollector<>(),
                List.of("-d", output.toString()),
                null,
                List.of(sources));
    task.setProcessors(List.of(new FreshetProcessor()));
    return task.call();
  }

  /** The codes of all errors; empty for an error of the compiler itself. */
  private static List<String> codes(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getMessage(null))
        .map(message -> message.startsWith("[") ? message.substring(1, message.indexOf(']')) : "")
        .toList();
  }
}
