package example.problems;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;

class DefaultWithOptional {
  @Get("/story")
  @Streaming
  List<String> story(@Default("10") Optional<Integer> limit) {
    return List.of();
  }
}
