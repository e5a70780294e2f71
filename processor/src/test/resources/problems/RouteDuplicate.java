package example.problems;

import dev.freshet.Get;
import dev.freshet.Path;
import dev.freshet.Post;
import dev.freshet.Streaming;
import java.util.List;

class RouteDuplicate {
  @Get("/story/{name}")
  @Streaming
  List<String> byName(String name) {
    return List.of(name);
  }

  @Get("/story/{title}")
  @Streaming
  List<String> byTitle(String title) {
    return List.of(title);
  }

  @Get("/story/new")
  @Streaming
  List<String> newest() {
    return List.of();
  }

  @Post("/story/{name}")
  String add(String name) {
    return name;
  }

  @Get({"/files/{path:*}", "/files/{path:*}"})
  String files(String path) {
    return path;
  }

  @Path("/shelf")
  static class Shelf {
    @Get("/")
    String all() {
      return "";
    }

    @Get("/{book}")
    @Post("/{book}")
    String book(String book) {
      return book;
    }

    @Post("/{title}")
    String title(String title) {
      return title;
    }
  }
}
