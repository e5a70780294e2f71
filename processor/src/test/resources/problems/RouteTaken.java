package example.problems;

import dev.freshet.Get;
import dev.freshet.Path;
import dev.freshet.Post;

class RouteTaken {
  static class First {
    @Get("/story/{name}")
    String byName(String name) {
      return name;
    }

    @Post("/story/{name}")
    String add(String name) {
      return name;
    }
  }

  @Path("/story")
  static class Second {
    @Get({"/of/{title}", "/{title}"})
    String byTitle(String title) {
      return title;
    }
  }

  interface Health {
    @Get("/health")
    String health();
  }

  /** Stands for its interface; it is not beside it. */
  static class Redeclared implements Health {
    @Override
    @Get("/health")
    public String health() {
      return "";
    }
  }

  static class Inherited implements Health {
    @Get("/own")
    String own() {
      return "";
    }

    @Override
    public String health() {
      return "";
    }
  }

  static class OnAnotherServer {
    @Get("/story/{key}")
    @SuppressWarnings({"RouteTaken", "unused"})
    String byKey(String key) {
      return key;
    }
  }

  @SuppressWarnings("RouteTaken")
  static class OnAThirdServer {
    @Get("/story/{key}")
    String byKey(String key) {
      return key;
    }
  }
}
