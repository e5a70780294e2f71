package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import javax.annotation.processing.Generated;

/** Serves {@link Body} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class BodyHandler extends StreamingHandler {
  private final Body service;

  public BodyHandler(Body service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/body", this::body);
  }

  /** {@code GET /body}, see {@link Body#body()}. */
  private dev.freshet.handler.Body body(Request request) {
    return dev.freshet.handler.Body.whole(service.body());
  }
}
