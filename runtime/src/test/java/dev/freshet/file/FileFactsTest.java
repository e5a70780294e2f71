package dev.freshet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.HttpError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file system says, and what of it a client is told. */
class FileFactsTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05.678Z");

  @TempDir private Path directory;

  private Path file(String content, Instant modified) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), content);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  @Test
  void failuresOfTheFileSystemAreWordsForTheClientWithoutThePath() {
    assertThat(FileFacts.refused(new AccessDeniedException("/secret")))
        .hasMessage("403 This file may not be read.");
    assertThat(FileFacts.refused(new NoSuchFileException("/secret")))
        .hasMessage("404 There is no such file.");
    assertThat(FileFacts.refused(new FileSystemException("/secret", null, "File name too long")))
        .hasMessage("404 There is no such file.");
  }

  @Test
  void directoryIsNoFile() {
    assertThatThrownBy(() -> FileFacts.of(directory))
        .isInstanceOfSatisfying(
            HttpError.class, error -> assertThat(error.status()).isEqualTo(404));
  }

  @Test
  void everyVersionHasItsTag() throws IOException {
    FileFacts first = FileFacts.of(file("one", LONG_AGO));
    FileFacts same = FileFacts.of(first.path());
    FileFacts longer = FileFacts.of(file("three", LONG_AGO));
    FileFacts later = FileFacts.of(file("one", LONG_AGO.plusNanos(1_000_000)));

    assertThat(first.validators()).isEqualTo(same.validators());
    assertThat(first.validators().etag())
        .matches("\"[0-9a-f-]+\"")
        .isNotEqualTo(longer.validators().etag())
        .isNotEqualTo(later.validators().etag());
    assertThat(first.validators().modified()).contains(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(first.sameVersionAs(same)).isTrue();
    assertThat(first.sameVersionAs(longer)).isFalse();
    assertThat(first.sameVersionAs(later)).isFalse();
  }

  @Test
  void tagOfAFreshFileIsWeakUntilItHasRested() throws IOException {
    Instant now = Instant.now();
    assertThat(FileFacts.of(file("x", now)).validators().etag()).startsWith("W/\"");
    assertThat(FileFacts.of(file("x", now.plusSeconds(60))).validators().etag())
        .as("of the future")
        .startsWith("W/\"");
    assertThat(FileFacts.of(file("x", now.minusSeconds(3))).validators().etag()).startsWith("\"");
  }

  @Test
  void anotherFileOfThatNameIsAnotherVersion() throws IOException {
    FileFacts first = FileFacts.of(file("one", LONG_AGO));
    Path other = Files.writeString(directory.resolve("other"), "two");
    Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
    assertThat(first.sameVersionAs(FileFacts.of(other))).isFalse();
  }
}
