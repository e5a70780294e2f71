package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import javax.annotation.processing.Generated;

/** Serves {@link Response} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ResponseHandler extends StreamingHandler {
  private final Response service;

  public ResponseHandler(Response service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/response", this::response);
  }

  /** {@code GET /response}, see {@link Response#response()}. */
  private Body response(Request request) {
    return Body.whole(service.response());
  }
}
