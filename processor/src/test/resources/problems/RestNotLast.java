package example.problems;

import dev.freshet.Get;
import dev.freshet.Path;

class RestNotLast {
  @Get("/files/{path:*}/size")
  String size(String path) {
    return path;
  }

  @Get("/move/{from:*}/{to:*}")
  String move(String from, String to) {
    return from + to;
  }

  @Path("/prefix/{path:*}")
  static class Prefixed {
    @Get("/size")
    String size(String path) {
      return path;
    }

    @Get("/name")
    String name(String path) {
      return path;
    }
  }
}
