package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathBraceUnpaired {
  @Get("/story/{name")
  @Streaming
  List<String> unclosed(String name) {
    return List.of(name);
  }

  @Get("/stories/name}")
  @Streaming
  List<String> unopened(String name) {
    return List.of(name);
  }

  @Get("/nested/{{name}}")
  @Streaming
  List<String> nested(String name) {
    return List.of(name);
  }

  @Get("/split/{a/b}")
  @Streaming
  List<String> split(String a, String b) {
    return List.of(a, b);
  }
}
