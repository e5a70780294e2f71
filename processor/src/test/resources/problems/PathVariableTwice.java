package example.problems;

import dev.freshet.Get;
import dev.freshet.Path;
import dev.freshet.Streaming;
import java.util.List;

class PathVariableTwice {
  @Get("/story/{name}/{name}")
  @Streaming
  List<String> story(String name) {
    return List.of(name);
  }

  @Path("/shelf/{id}")
  static class Shelf {
    @Get("/book/{id}")
    String book(int id) {
      return "";
    }
  }
}
