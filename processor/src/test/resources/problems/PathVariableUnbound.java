package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathVariableUnbound {
  @Get("/story/{name}")
  @Streaming
  List<String> renamed(String title, int limit) {
    return List.of(title);
  }

  @Get("/slip/{nmae}/{limit}")
  @Streaming
  List<String> slip(int limit, String text, String name) {
    return List.of(name);
  }

  @Get("/none/{name}")
  @Streaming
  List<String> none() {
    return List.of();
  }

  @Get("/two/{first}/{second}")
  @Streaming
  List<String> two(String first) {
    return List.of(first);
  }
}
