package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathSegmentMixed {
  @Get("/story/{name}.txt/{from}-{to}")
  @Streaming
  List<String> story(String name, int from, int to) {
    return List.of(name);
  }
}
