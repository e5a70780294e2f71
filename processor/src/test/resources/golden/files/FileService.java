package example.files;

import dev.freshet.FilesUnder;
import dev.freshet.Get;
import dev.freshet.Post;
import dev.freshet.Response;
import dev.freshet.Streaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Files, in every way in which a method may return one. */
public final class FileService {
  private final Path directory;
  private final FilesUnder files;

  public FileService() throws IOException {
    directory = Files.createTempDirectory("files");
    directory.toFile().deleteOnExit();
    film("film.dat", "0123456789");
    film("notes.txt", "notes\n");
    files = FilesUnder.root(directory);
  }

  private void film(String name, String content) throws IOException {
    Path file = Files.writeString(directory.resolve(name), content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    file.toFile().deleteOnExit();
  }

  @Get("/film")
  @Streaming(mediaType = "video/mp4")
  public Path film() {
    return directory.resolve("film.dat");
  }

  @Get("/notes")
  public Path notes() {
    return directory.resolve("notes.txt");
  }

  @Get("/streamed-notes")
  @Streaming
  public Path streamedNotes() {
    return notes();
  }

  @Get("/missing")
  public Path missing() {
    return directory.resolve("missing");
  }

  @Get("/directory")
  public Path directory() {
    return directory;
  }

  @Get("/cached")
  public Response<Path> cached() {
    return Response.of(notes()).header("Cache-Control", "max-age=60").attachment("notes.txt");
  }

  @Get("/files/{name:*}")
  public Optional<Path> file(String name) {
    return files.file(name);
  }

  @Get("/later")
  @Streaming(mediaType = "text/plain")
  public CompletionStage<Path> later() {
    return CompletableFuture.supplyAsync(this::notes);
  }

  @Get("/nested/{there}")
  public CompletionStage<Response<Optional<Path>>> nested(boolean there) {
    return CompletableFuture.completedFuture(
        Response.of(there ? Optional.of(notes()) : Optional.empty()));
  }

  @Post("/made")
  public Path made() {
    return notes();
  }
}
