package dev.freshet.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what is written with the handlers beside the services, byte for byte. With {@code
 * -Dfreshet.golden.record=true} it records them instead.
 */
class GoldenTest {

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void writesTheGoldenHandlersByteForByte(Golden golden) {
    var written = Golden.write(golden.sources());

    if (Boolean.getBoolean("freshet.golden.record")) {
      written.forEach((name, text) -> Sources.write(golden.directory().resolve(name), text));
    }

    assertThat(written).isNotEmpty().isEqualTo(golden.handlers());
  }

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void handlersCompileWithoutAnyWarning(Golden golden) {
    Compilation compilation =
        Compiler.javac()
            .withOptions("-proc:none", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror")
            .compile(golden.all(golden.handlers()));

    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void orderOfTheFilesChangesNothing(Golden golden) {
    List<JavaFileObject> reversed = new ArrayList<>(golden.sources());
    Collections.reverse(reversed);

    assertThat(Golden.write(reversed)).isEqualTo(golden.handlers());
  }

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void handlersAreTheSameWhereNothingIsCompiled(Golden golden) {
    Compilation compilation = Golden.compile(golden.sources(), "-proc:only");

    assertThat(compilation).succeeded();
    assertThat(Golden.handlers(compilation)).isEqualTo(golden.handlers());
    assertThat(compilation.generatedFiles()).hasSameSizeAs(golden.handlers().keySet());
  }

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void processingAddsNoWarning(Golden golden) {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new FreshetProcessor())
            .withOptions("-Xlint:all,-processing", "-Werror")
            .compile(golden.sources());

    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @MethodSource("dev.freshet.processor.Golden#all")
  void handlersNameNothingButTheServiceTheSeamAndTheJdk(Golden golden) {
    String known = "import (static )?(dev\\.freshet\\.handler|java|javax\\.annotation)\\..*";

    assertThat(golden.handlers().values())
        .flatExtracting(handler -> handler.lines().toList())
        .filteredOn(line -> line.startsWith("import "))
        .isNotEmpty()
        .allMatch(line -> line.matches(known));
  }
}
