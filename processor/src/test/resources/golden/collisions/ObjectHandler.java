package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import javax.annotation.processing.Generated;

/** Serves {@link Object} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ObjectHandler extends StreamingHandler {
  private final Object service;

  public ObjectHandler(Object service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/object", this::object);
  }

  /** {@code GET /object}, see {@link Object#object()}. */
  private Body object(Request request) {
    return Body.whole(service.object());
  }
}
