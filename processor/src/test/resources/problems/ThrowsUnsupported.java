package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class ThrowsUnsupported {
  @Get("/story")
  @Streaming
  List<String> story() throws Throwable {
    return List.of();
  }

  @Get("/error")
  @Streaming
  List<String> error() throws Error {
    return List.of();
  }
}
