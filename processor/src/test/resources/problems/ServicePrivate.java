package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class ServicePrivate {
  private static class Hidden {
    @Get("/hidden")
    @Streaming
    List<String> story() {
      return List.of();
    }

    static class Within {
      @Get("/within")
      @Streaming
      List<String> story() {
        return List.of();
      }
    }
  }
}
