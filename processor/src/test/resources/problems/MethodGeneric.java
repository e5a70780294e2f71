package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class MethodGeneric {
  @Get("/story")
  @Streaming
  <T extends CharSequence> List<T> story(T first) {
    return List.of(first);
  }
}
