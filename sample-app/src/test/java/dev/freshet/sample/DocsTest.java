package dev.freshet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The generated code in the documentation is what the compiler has just generated. */
class DocsTest {
  private static final Path GENERATED = Path.of("target", "generated-sources", "annotations");
  private static final Pattern COPY =
      Pattern.compile("<!-- generated: (\\S+\\.java) -->\n```java\n(.*?)```\n", Pattern.DOTALL);

  @Test
  void generatedCodeInTheDocsIsTheGeneratedCode() throws IOException {
    String docs = Files.readString(Path.of("..", "docs", "from-annotation-to-wire.md"));

    List<MatchResult> copies = COPY.matcher(docs).results().toList();

    assertThat(copies).isNotEmpty();
    for (MatchResult copy : copies) {
      assertThat(copy.group(2))
          .as(copy.group(1))
          .isEqualTo(Files.readString(GENERATED.resolve(copy.group(1))));
    }
  }
}
