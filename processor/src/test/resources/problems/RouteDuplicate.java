package example.problems;

import dev.freshet.Get;
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
}
