package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathNotAbsolute {
  @Get("story/{name}")
  @Streaming
  List<String> story(String name) {
    return List.of(name);
  }

  @Get("")
  @Streaming
  List<String> empty() {
    return List.of();
  }
}
