package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;

class OptionalPathVariable {
  @Get("/story/{name}")
  @Streaming
  List<String> story(Optional<String> name) {
    return List.of();
  }
}
