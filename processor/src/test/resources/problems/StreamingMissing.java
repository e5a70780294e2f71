package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class StreamingMissing {
  @Get("/story/{name}")
  List<String> story(String name) {
    return List.of(name);
  }

  @Get("/title")
  String title() {
    return "";
  }
}
