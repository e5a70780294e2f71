package example.twins;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Story} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class StoryHandler extends StreamingHandler {
  private final Story service;

  public StoryHandler(Story service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/story", this::story);
  }

  /** {@code GET /story}, see {@link Story#story(Outer.Kind)}. */
  private Body story(Request request) {
    Outer.Kind kind = request.query("kind").as(Outer.Kind::valueOf, "SHORT or LONG");
    request.requireValid();
    return Body.whole(service.story(kind));
  }
}
