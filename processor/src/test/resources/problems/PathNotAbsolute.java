package example.problems;

import dev.freshet.Get;
import dev.freshet.Path;
import dev.freshet.Streaming;
import java.util.List;

class PathNotAbsolute {
  @Get("story/{name}")
  @Streaming
  List<String> story(String name) {
    return List.of(name);
  }

  @Get("")
  @Streaming
  List<String> empty() {
    return List.of();
  }

  @Path("shelf")
  static class Shelf {
    @Get("/all")
    String all(String shelf) {
      return shelf;
    }

    @Get({"/one", "two"})
    String several() {
      return "";
    }
  }
}
