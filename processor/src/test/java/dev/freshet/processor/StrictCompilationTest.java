package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations in which every warning is an error, also that of an annotation nobody claims. */
class StrictCompilationTest {
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

  private StrictCompilation compilation;

  @BeforeEach
  void begin() {
    compilation = new StrictCompilation(directory);
  }

  @Test
  void servicesOnTheClassPathCompileWithoutAnyWarning() throws IOException {
    compilation.source("StoryService", SERVICE);

    assertThat(compilation.compile("-processorpath", StrictCompilation.path(processorPath())))
        .isEmpty();
    assertThat(directory.resolve("example/StoryServiceHandler.class")).exists();
  }

  @Test
  void servicesOnTheModulePathCompileWithoutAnyWarning() throws IOException {
    compilation.source("StoryService", SERVICE);
    String module = "module example { requires dev.freshet.runtime; requires java.compiler; }";
    Files.writeString(directory.resolve("module-info.java"), module);

    String told =
        compilation.run(
            "--module-path",
            StrictCompilation.path(ModulesTest.modulePath()),
            "--processor-module-path",
            StrictCompilation.path(processorPath()));

    assertThat(told).isEmpty();
    assertThat(directory.resolve("example/StoryServiceHandler.class")).exists();
  }

  @Test
  void annotationsOfOthersAreLeftToTheirProcessor() throws IOException {
    compilation.source("StoryService", SERVICE);
    compilation.source("OfOthers", OF_OTHERS);
    compilation.source("UserOfOthers", USER_OF_OTHERS);
    ClaimingProcessor ofOthers = new ClaimingProcessor("example.OfOthers");
    List<Processor> processors = ours();
    processors.add(ofOthers);

    assertThat(compilation.compile(processors)).isEmpty();
    assertThat(ofOthers.seen).containsExactly("example.OfOthers");
  }

  @Test
  void annotationsOfOthersAreNotClaimed() throws IOException {
    compilation.source("StoryService", SERVICE);
    compilation.source("OfOthers", OF_OTHERS);
    compilation.source("UserOfOthers", USER_OF_OTHERS);

    assertThat(compilation.compile("-processorpath", StrictCompilation.path(processorPath())))
        .hasSize(2) // and the one that says that warnings are errors
        .first()
        .asString()
        .contains("example.OfOthers")
        .doesNotContain("freshet");
  }

  @Test
  void annotationsThatOthersBearLikeHandlersAreNotClaimed() throws IOException {
    compilation.source("StoryService", SERVICE);
    List<Processor> processors = ours();
    processors.add(
        new WritingProcessor(
            Sources.compilable(
                "example.OfAnother",
                "package example;",
                "@javax.annotation.processing.Generated(\"another\") class OfAnother {}")));

    assertThat(compilation.compile(processors))
        .hasSize(2)
        .first()
        .asString()
        .contains("javax.annotation.processing.Generated");
  }

  @Test
  void processorBeforeOursSeesTheSameAnnotationsAndMayClaimThem() throws IOException {
    compilation.source("StoryService", SERVICE);
    ClaimingProcessor same = new ClaimingProcessor("dev.freshet.Get");
    List<Processor> processors = ours();
    processors.add(0, same);

    assertThat(compilation.compile(processors)).isEmpty();
    assertThat(same.seen).containsExactly("dev.freshet.Get");
    assertThat(directory.resolve("example/StoryServiceHandler.class")).exists();
  }

  @Test
  void annotationOfTheAuthorsOwnIsClaimedIfHeSaysSo() throws IOException {
    compilation.source("PngStreaming", PNG_STREAMING);
    compilation.source("ImageService", IMAGE_SERVICE);

    List<String> told =
        compilation.compile(
            "-processorpath",
            StrictCompilation.path(processorPath()),
            "-Afreshet.claims=example.PngStreaming, example.Unused");

    assertThat(told).isEmpty();
  }

  @Test
  void optionIsKnownWhereThereIsNothingToClaim() throws IOException {
    compilation.source("Nothing", List.of("package example;", "class Nothing {}"));

    List<String> told =
        compilation.compile(
            "-processorpath",
            StrictCompilation.path(processorPath()),
            "-Afreshet.claims=example.PngStreaming");

    assertThat(told).isEmpty();
  }

  @Test
  void handlersAreWrittenWithoutAnyWarningWhereNothingIsCompiled() throws IOException {
    compilation.source("StoryService", SERVICE);

    assertThat(
            compilation.compile(
                "-proc:only", "-processorpath", StrictCompilation.path(processorPath())))
        .isEmpty();
    assertThat(directory.resolve("example/StoryServiceHandler.java")).exists();
    assertThat(directory.resolve("example/StoryServiceHandler.class")).doesNotExist();
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
