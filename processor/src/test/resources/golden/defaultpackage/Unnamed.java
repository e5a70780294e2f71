import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** A service in the unnamed package. */
public final class Unnamed {
  @Get("/unnamed")
  @Streaming
  public Iterable<String> lines() {
    return List.of("unnamed");
  }
}
