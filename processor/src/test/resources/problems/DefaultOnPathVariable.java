package example.problems;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class DefaultOnPathVariable {
  @Get("/story/{name}")
  @Streaming
  List<String> story(@Default("kim") String name) {
    return List.of(name);
  }
}
