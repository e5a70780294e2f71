package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class ServiceGeneric<T extends CharSequence> {
  @Get("/story")
  @Streaming
  List<T> story() {
    return List.of();
  }
}
