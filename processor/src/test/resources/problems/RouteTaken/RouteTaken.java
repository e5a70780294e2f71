package example.elsewhere;

import dev.freshet.Get;

/** A service of the same simple name in another package. */
class RouteTaken {
  @Get("/elsewhere")
  String elsewhere() {
    return "";
  }

  static class First {
    @Get("/story/{name}")
    String byName(String name) {
      return name;
    }
  }
}
