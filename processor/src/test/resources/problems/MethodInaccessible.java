package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** What it inherits is in another package. */
class MethodInaccessible extends example.elsewhere.Elsewhere {
  @Get("/own")
  @Streaming
  List<String> own() {
    return List.of();
  }
}
