package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import javax.annotation.processing.Generated;

/** Serves {@link RouteTable} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class RouteTableHandler extends StreamingHandler {
  private final RouteTable service;

  public RouteTableHandler(RouteTable service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(dev.freshet.handler.RouteTable routes) {
    routes.get("/routeTable", this::routeTable);
  }

  /** {@code GET /routeTable}, see {@link RouteTable#routeTable()}. */
  private Body routeTable(Request request) {
    return Body.whole(service.routeTable());
  }
}
