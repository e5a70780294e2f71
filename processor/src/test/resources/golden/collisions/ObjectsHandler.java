package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import javax.annotation.processing.Generated;

/** Serves {@link Objects} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ObjectsHandler extends StreamingHandler {
  private final Objects service;

  public ObjectsHandler(Objects service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/objects", this::objects);
  }

  /** {@code GET /objects}, see {@link Objects#objects()}. */
  private Body objects(Request request) {
    return Body.whole(service.objects());
  }
}
