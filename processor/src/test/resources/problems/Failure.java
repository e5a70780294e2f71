package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** Faultless; it is the compiler that fails under the processor. */
class Failure {
  @Get("/story")
  @Streaming
  List<String> story() {
    return List.of();
  }
}
