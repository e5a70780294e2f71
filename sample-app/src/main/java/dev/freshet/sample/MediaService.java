package dev.freshet.sample;

import static java.util.Objects.requireNonNull;

import dev.freshet.Get;
import dev.freshet.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers with a video and a sound, which are files: a browser asks for the parts that it wants to
 * play. Their names say what they are.
 */
public final class MediaService {

  private final Path video;
  private final Path audio;

  MediaService(Path video, Path audio) {
    this.video = video;
    this.audio = audio;
  }

  /** Plays what comes with the sample, unpacked until the process ends. */
  public static MediaService ofTheSample() {
    try {
      Path directory = Files.createTempDirectory("freshet-sample");
      directory.toFile().deleteOnExit();
      return new MediaService(unpacked("film.webm", directory), unpacked("brook.ogg", directory));
    } catch (IOException failure) {
      throw new UncheckedIOException("The sample's files cannot be unpacked.", failure);
    }
  }

  private static Path unpacked(String name, Path directory) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream packed = requireNonNull(MediaService.class.getResourceAsStream(name), name)) {
      Files.copy(packed, file);
    }
    file.toFile().deleteOnExit();
    return file;
  }

  /** Half a minute that counts its seconds, with a bar that grows below them. */
  @Get("/video")
  public Path video() {
    return video;
  }

  /** The sound of a brook; a browser need not ask again for an hour. */
  @Get("/audio")
  public Response<Path> audio() {
    return Response.of(audio).header("Cache-Control", "max-age=3600");
  }
}
