package example.inherited;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** The service. */
public final class ShelfService extends Shelf<String> {
  @Get("/first")
  @Streaming
  public Iterable<String> firstTitle() {
    return List.of(first());
  }

  @Override
  @Get("/latest")
  @Streaming
  public Iterable<String> newest() {
    return List.of("Third");
  }

  @Override
  protected String first() {
    return "First";
  }
}
