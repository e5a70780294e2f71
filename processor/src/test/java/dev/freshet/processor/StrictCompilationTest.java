package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations in which every warning is an error, also that of an annotation nobody claims. */
class StrictCompilationTest {
  private static final List<String> STRICT = List.of("-Xlint:all", "-Werror", "--release", "17");

  private static final List<String> SERVICE =
      List.of(
          "package example;",
          "import dev.freshet.*;",
          "@Path(\"/stories\")",
          "public class StoryService {",
          "  @Get(\"/{id}\") @Streaming",
          "  public Iterable<String> story(",
          "      java.util.UUID id, @Header String tenant, @Cookie @Default(\"a\") String session) {",
          "    return java.util.List.of();",
          "  }",
          "  @Post(\"/\") public String post(@Body String text) { return text; }",
          "}");

  private static final List<String> OF_OTHERS =
      List.of("package example;", "public @interface OfOthers {}");

  private static final List<String> USER_OF_OTHERS =
      List.of("package example;", "@OfOthers public class UserOfOthers {}");

  private static final List<String> PNG_STREAMING =
      List.of(
          "package example;",
          "@dev.freshet.Streaming(mediaType = \"image/png\")",
          "public @interface PngStreaming {}");

  private static final List<String> IMAGE_SERVICE =
      List.of(
          "package example;",
          "public class ImageService {",
          "  @dev.freshet.Get(\"/image\") @PngStreaming",
          "  public Iterable<byte[]> image() { return java.util.List.of(); }",
          "}");

  @TempDir private Path directory;

  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  @Test
  void servicesOnTheClassPathCompileWithoutAnyWarning() throws IOException {
    source("StoryService", SERVICE);

    assertThat(compile("-processorpath", path(processorPath()))).isEmpty();
    assertThat(directory.resolve("example/StoryServiceHandler.class")).exists();
  }

  @Test
  void servicesOnTheModulePathCompileWithoutAnyWarning() throws IOException {
    source("StoryService", SERVICE);
    String module = "module example { requires dev.freshet.runtime; requires java.compiler; }";
    Files.writeString(directory.resolve("module-info.java"), module);

    String told =
        run(
            "--module-path",
            path(ModulesTest.modulePath()),
            "--processor-module-path",
            path(processorPath()));

    assertThat(told).isEmpty();
    assertThat(directory.resolve("example/StoryServiceHandler.class")).exists();
  }

  @Test
  void annotationsOfOthersAreLeftToTheirProcessor() throws IOException {
    source("StoryService", SERVICE);
    source("OfOthers", OF_OTHERS);
    source("UserOfOthers", USER_OF_OTHERS);
    ClaimingProcessor ofOthers = new ClaimingProcessor("example.OfOthers");
    List<Processor> processors = ours();
    processors.add(ofOthers);

    assertThat(compile(processors)).isEmpty();
    assertThat(ofOthers.seen).containsExactly("example.OfOthers");
  }

  @Test
  void annotationsOfOthersAreNotClaimed() throws IOException {
    source("StoryService", SERVICE);
    source("OfOthers", OF_OTHERS);
    source("UserOfOthers", USER_OF_OTHERS);

    assertThat(compile("-processorpath", path(processorPath())))
        .hasSize(2) // and the one that says that warnings are errors
        .first()
        .asString()
        .contains("example.OfOthers")
        .doesNotContain("freshet");
  }

  @Test
  void annotationsThatOthersBearLikeHandlersAreNotClaimed() throws IOException {
    source("StoryService", SERVICE);
    List<Processor> processors = ours();
    processors.add(
        new WritingProcessor(
            Sources.compilable(
                "example.OfAnother",
                "package example;",
                "@javax.annotation.processing.Generated(\"another\") class OfAnother {}")));

    assertThat(compile(processors))
        .hasSize(2)
        .first()
        .asString()
        .contains("javax.annotation.processing.Generated");
  }

  @Test
  void processorBeforeOursSeesTheSameAnnotationsAndMayClaimThem() throws IOException {
    source("StoryService", SERVICE);
    ClaimingProcessor same = new ClaimingProcessor("dev.freshet.Get");
    List<Processor> processors = ours();
    processors.add(0, same);

    assertThat(compile(processors)).isEmpty();
    assertThat(same.seen).containsExactly("dev.freshet.Get");
    assertThat(directory.resolve("example/StoryServiceHandler.class")).exists();
  }

  @Test
  void annotationOfTheAuthorsOwnIsClaimedIfHeSaysSo() throws IOException {
    source("PngStreaming", PNG_STREAMING);
    source("ImageService", IMAGE_SERVICE);

    List<String> told =
        compile(
            "-processorpath",
            path(processorPath()),
            "-Afreshet.claims=example.PngStreaming, example.Unused");

    assertThat(told).isEmpty();
  }

  @Test
  void optionIsKnownWhereThereIsNothingToClaim() throws IOException {
    source("Nothing", List.of("package example;", "class Nothing {}"));

    List<String> told =
        compile("-processorpath", path(processorPath()), "-Afreshet.claims=example.PngStreaming");

    assertThat(told).isEmpty();
  }

  @Test
  void handlersAreWrittenWithoutAnyWarningWhereNothingIsCompiled() throws IOException {
    source("StoryService", SERVICE);

    assertThat(compile("-proc:only", "-processorpath", path(processorPath()))).isEmpty();
    assertThat(directory.resolve("example/StoryServiceHandler.java")).exists();
    assertThat(directory.resolve("example/StoryServiceHandler.class")).doesNotExist();
  }

  /** What the compiler has to say, with processors that it is given. */
  private List<String> compile(List<Processor> processors) throws IOException {
    return compile(processors, List.of());
  }

  /** What the compiler has to say, with the processors that it finds. */
  private List<String> compile(String... options) throws IOException {
    return compile(List.of(), List.of(options));
  }

  /** What the command says; the compiler's interface would not see such a path on JDK 23 to 25. */
  private String run(String... options) throws IOException {
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

  private void source(String name, List<String> lines) throws IOException {
    Path file = directory.resolve("example").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Freshet's processors, in the order in which the compiler finds them. */
  private static List<Processor> ours() {
    return new ArrayList<>(List.of(new FreshetProcessor(), new OwnershipProcessor()));
  }

  private static List<String> processorPath() {
    return Stream.of(FreshetProcessor.class, JavaFile.class)
        .map(StrictCompilationTest::home)
        .toList();
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(List<String> entries) {
    return String.join(File.pathSeparator, entries);
  }

  /** A processor of somebody else, for annotations of some names. */
  private static final class ClaimingProcessor extends AbstractProcessor {
    private final List<String> names;
    private final List<String> seen = new ArrayList<>();

    ClaimingProcessor(String... names) {
      this.names = Arrays.asList(names);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.copyOf(names);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      seen.addAll(annotations.stream().map(each -> each.getQualifiedName().toString()).toList());
      return true;
    }
  }
}
