package example.names;

import dev.freshet.Get;
import java.util.List;

/** A service whose handler has the name of the class that it extends. */
final class Streaming {
  @Get("/streaming")
  @dev.freshet.Streaming
  List<String> lines() {
    return List.of("streaming");
  }
}
