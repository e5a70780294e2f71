package example.twins;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Outer.Story} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class Outer_StoryHandler extends StreamingHandler {
  private final Outer.Story service;

  public Outer_StoryHandler(Outer.Story service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/outer", this::story);
  }

  /** {@code GET /outer}, see {@link Outer.Story#story()}. */
  private Body story(Request request) {
    return Body.whole(service.story());
  }
}
