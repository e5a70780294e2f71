package example.overloads;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;

/** Methods of one name. */
public final class OverloadService {
  @Get("/story")
  @Streaming
  public Iterable<String> story() {
    return List.of("none");
  }

  @Get("/story/{name}")
  @Streaming
  public Iterable<String> story(String name) {
    return List.of("name ", name);
  }

  @Get("/story/{name}/{limit}")
  @Streaming
  public Iterable<String> story(String name, int limit) {
    return List.of("limit ", name, " " + limit);
  }

  @Get("/stories")
  @Streaming
  public Iterable<String> story(Optional<String> name, Integer limit) {
    return List.of("optional ", name.orElse("?"), " " + limit);
  }

  @Get("/taken")
  @Streaming
  public Iterable<String> storyString() {
    return List.of("taken");
  }

  /** No endpoint, and so no overload of one. */
  public Iterable<String> storyString(int ignored) {
    return List.of();
  }
}
