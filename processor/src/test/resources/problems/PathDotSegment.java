package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathDotSegment {
  @Get("/story/../secret/./{name}")
  @Streaming
  List<String> story(String name) {
    return List.of(name);
  }
}
