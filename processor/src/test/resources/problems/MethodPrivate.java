package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class MethodPrivate {
  @Get("/story")
  @Streaming
  private List<String> story() {
    return List.of();
  }
}
