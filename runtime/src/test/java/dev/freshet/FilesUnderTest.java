package dev.freshet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesUnderTest {
  @TempDir private Path directory;
  private Path root;
  private FilesUnder files;

  @BeforeEach
  void makeFiles() throws IOException {
    directory = directory.toRealPath();
    root = Files.createDirectories(directory.resolve("root/inner")).getParent();
    Files.writeString(root.resolve("here.txt"), "here");
    Files.writeString(root.resolve("inner/你好 %2e.txt"), "inner");
    Files.writeString(directory.resolve("secret"), "secret");
    Files.createDirectory(directory.resolve("root-of-another"));
    Files.writeString(directory.resolve("root-of-another/secret"), "secret");
    files = FilesUnder.root(root);
  }

  @Test
  void filesUnderTheRootAreFound() {
    assertThat(files.file("here.txt")).contains(root.resolve("here.txt"));
    assertThat(files.file("inner/你好 %2e.txt")).contains(root.resolve("inner/你好 %2e.txt"));
    assertThat(files.file("inner//你好 %2e.txt")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "/",
        "none",
        "inner",
        "inner/",
        "here.txt/more",
        "../secret",
        "../root-of-another/secret",
        "inner/../../secret",
        "inner/../here.txt",
        "./here.txt",
        "..\\secret",
        "inner\\..\\..\\secret",
        "here.txt\0",
        "\0",
        "../root/here.txt",
        "/etc/passwd",
        "//etc/passwd",
        "here.txt\0/../../secret"
      })
  void everythingElseIsNot(String name) {
    assertThat(files.file(name)).isEmpty();
  }

  @Test
  void absoluteNamesAreNotEvenThoseOfTheRoot() {
    assertThat(files.file(root.resolve("here.txt").toString())).isEmpty();
    assertThat(files.file(directory.resolve("secret").toString())).isEmpty();
  }

  @Test
  void nameLongerThanAnyFilesIsNotThere() {
    assertThat(files.file("x".repeat(100_000))).isEmpty();
    assertThat(files.file("x/".repeat(10_000))).isEmpty();
  }

  @Test
  void linksAreFollowedInsideTheRootAlone() throws IOException {
    Files.createSymbolicLink(root.resolve("good"), Path.of("here.txt"));
    Files.createSymbolicLink(root.resolve("bad"), directory.resolve("secret"));
    Files.createSymbolicLink(root.resolve("up"), directory);
    Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(root.resolve("nowhere"), Path.of("none"));

    assertThat(files.file("good")).contains(root.resolve("here.txt"));
    assertThat(files.file("bad")).isEmpty();
    assertThat(files.file("up/secret")).isEmpty();
    assertThat(files.file("up/root/here.txt")).as("back again").isPresent();
    assertThat(files.file("loop")).isEmpty();
    assertThat(files.file("nowhere")).isEmpty();
  }

  @Test
  void rootMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), root);
    assertThat(FilesUnder.root(link).file("here.txt")).contains(root.resolve("here.txt"));
  }

  @Test
  void rootIsADirectory() {
    for (String name : new String[] {"none", "secret"}) {
      Path wrong = directory.resolve(name);
      assertThatThrownBy(() -> FilesUnder.root(wrong))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("There is no directory " + wrong + ".");
    }
  }
}
