package example.deprecated;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** A service with an endpoint that is deprecated. */
public final class OldService {
  @Deprecated
  @Get("/old")
  @Streaming
  public Iterable<String> old() {
    return List.of("old");
  }

  @Get("/new")
  @Streaming
  public Iterable<String> newer() {
    return List.of("new");
  }

  /** A service that is deprecated as a whole. */
  @Deprecated
  public static final class Older {
    @Get("/older")
    @Streaming
    public Iterable<String> older() {
      return List.of("older");
    }
  }
}
