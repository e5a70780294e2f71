package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import javax.annotation.processing.Generated;

/** Serves {@link Parameter} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ParameterHandler extends StreamingHandler {
  private final Parameter service;

  public ParameterHandler(Parameter service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/parameter", this::parameter);
  }

  /** {@code GET /parameter}, see {@link Parameter#parameter()}. */
  private Body parameter(Request request) {
    return Body.whole(service.parameter());
  }
}
