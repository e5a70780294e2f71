package example.inherited;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;

/** Endpoints that a service inherits from an interface. */
public interface Library {
  @Get("/titles")
  @Streaming
  Iterable<String> titles(@Default("2") int limit);

  @Get("/newest")
  @Streaming
  default Iterable<String> newest() {
    return titles(1);
  }
}
