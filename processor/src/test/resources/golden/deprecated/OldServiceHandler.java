package example.deprecated;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link OldService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class OldServiceHandler extends StreamingHandler {
  private final OldService service;

  public OldServiceHandler(OldService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/old", "text/plain; charset=utf-8", this::old);
    routes.get("/new", "text/plain; charset=utf-8", this::newer);
  }

  /** {@code GET /old}, see {@link OldService#old()}. */
  @Deprecated
  private Body old(Request request) {
    return Body.text(service.old());
  }

  /** {@code GET /new}, see {@link OldService#newer()}. */
  private Body newer(Request request) {
    return Body.text(service.newer());
  }
}
