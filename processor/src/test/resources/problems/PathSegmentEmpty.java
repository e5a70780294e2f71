package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathSegmentEmpty {
  @Get("/story//{name}")
  @Streaming
  List<String> story(String name) {
    return List.of(name);
  }

  @Get("/story/")
  @Streaming
  List<String> stories() {
    return List.of();
  }
}
