package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Override} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class OverrideHandler extends StreamingHandler {
  private final Override service;

  public OverrideHandler(Override service) {
    this.service = requireNonNull(service, "service");
  }

  @java.lang.Override
  protected void routes(RouteTable routes) {
    routes.get("/override", this::override);
  }

  /** {@code GET /override}, see {@link Override#override()}. */
  private Body override(Request request) {
    return Body.whole(service.override());
  }
}
