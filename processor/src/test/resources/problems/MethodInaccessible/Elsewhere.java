package example.elsewhere;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** A class in another package than its heir. */
public abstract class Elsewhere {
  @Get("/inherited")
  @Streaming
  protected List<String> inherited() {
    return List.of();
  }
}
