package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.freshet.processor.report.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of problems: for each of them a file that provokes it, and beside it all errors of
 * its compilation, each at its line and column. With {@code -Dfreshet.golden.record=true} they are
 * recorded.
 */
class ProblemTest {
  private static final Path PROBLEMS = Sources.ROOT.resolve("problems");

  @ParameterizedTest
  @MethodSource("codes")
  void problemIsToldInFullAndNothingElseIs(String code) {
    Path expected = PROBLEMS.resolve(code + ".txt");
    Compilation compilation = compile(code);
    String told = told(compilation);

    if (Boolean.getBoolean("freshet.golden.record")) {
      Sources.write(expected, told);
    }

    assertThat(told).isEqualTo(Sources.read(expected));
    assertThat(told.lines().filter(line -> line.matches("[0-9]+:[0-9]+ .*")))
        .isNotEmpty()
        .allMatch(line -> line.contains("[" + code + "] "));
  }

  @Test
  void everyProblemHasItsFileAndEveryFileItsProblem() {
    List<String> files =
        Sources.in(PROBLEMS).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.replace(".java", ""))
            .toList();

    assertThat(files).containsExactlyInAnyOrderElementsOf(codes().toList());
  }

  static Stream<String> codes() {
    return Arrays.stream(Problem.values()).map(Problem::code);
  }

  private static Compilation compile(String code) {
    Processor processor =
        code.equals(Problem.FAILURE.code()) ? new FailingProcessor() : new FreshetProcessor();
    return Compiler.javac().withProcessors(processor).compile(sources(code));
  }

  /** The file that provokes a problem, and what stands in the directory of its name. */
  private static List<JavaFileObject> sources(String code) {
    Stream<Path> others =
        Sources.in(PROBLEMS).stream()
            .filter(each -> each.endsWith(code))
            .flatMap(directory -> Sources.in(directory).stream());
    return Stream.concat(Stream.of(PROBLEMS.resolve(code + ".java")), others)
        .map(Sources::compilable)
        .toList();
  }

  /** Every error, and every warning of ours, in the order in which it is told. */
  private static String told(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() == Kind.ERROR || each.getMessage(null).startsWith("["))
        .map(ProblemTest::told)
        .collect(Collectors.joining());
  }

  private static String told(Diagnostic<? extends JavaFileObject> error) {
    return "%d:%d %s\n"
        .formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage(Locale.ROOT));
  }
}
