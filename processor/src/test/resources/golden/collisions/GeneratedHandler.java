package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;

/** Serves {@link Generated} over HTTP. */
@javax.annotation.processing.Generated("dev.freshet.processor.FreshetProcessor")
public final class GeneratedHandler extends StreamingHandler {
  private final Generated service;

  public GeneratedHandler(Generated service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/generated", this::generated);
  }

  /** {@code GET /generated}, see {@link Generated#generated()}. */
  private Body generated(Request request) {
    return Body.whole(service.generated());
  }
}
