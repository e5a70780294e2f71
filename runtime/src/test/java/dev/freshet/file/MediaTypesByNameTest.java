package dev.freshet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesByNameTest {

  @ParameterizedTest
  @CsvSource({
    "film.mp4, video/mp4",
    "FILM.MP4, video/mp4",
    "clip.webm, video/webm",
    "a/b/song.ogg, audio/ogg",
    "index.html, text/html; charset=utf-8",
    "notes.txt, text/plain; charset=utf-8",
    "archive.tar.gz, application/gzip",
    "picture.jpeg, image/jpeg",
    "font.woff2, font/woff2",
    "none, application/octet-stream",
    "png, application/octet-stream",
    ".png, image/png",
    "film.mp4.part, application/octet-stream",
    "dot., application/octet-stream",
    "/, application/octet-stream"
  })
  void nameTellsTheType(String path, String mediaType) {
    assertThat(MediaTypesByName.of(Path.of(path))).isEqualTo(mediaType);
  }
}
