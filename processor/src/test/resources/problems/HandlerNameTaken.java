package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class HandlerNameTaken {
  @Get("/story")
  @Streaming
  List<String> story() {
    return List.of();
  }
}

class HandlerNameTakenHandler {}
