package dev.freshet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in the README is the code of files that are compiled and tested. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COPY =
      Pattern.compile("<!-- (\\S+\\.java) -->\n```java\n(.*?)```\n", Pattern.DOTALL);

  @Test
  void codeInTheReadmeIsTheCodeOfItsFiles() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    List<MatchResult> copies = COPY.matcher(readme).results().toList();

    assertThat(copies).hasSizeGreaterThanOrEqualTo(2);
    for (MatchResult copy : copies) {
      assertThat(copy.group(2))
          .as(copy.group(1))
          .isEqualTo(Files.readString(ROOT.resolve(copy.group(1))));
    }
  }
}
