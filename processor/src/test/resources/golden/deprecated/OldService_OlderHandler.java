package example.deprecated;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link OldService.Older} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
@Deprecated
public final class OldService_OlderHandler extends StreamingHandler {
  private final OldService.Older service;

  public OldService_OlderHandler(OldService.Older service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/older", "text/plain; charset=utf-8", this::older);
  }

  /** {@code GET /older}, see {@link OldService.Older#older()}. */
  private Body older(Request request) {
    return Body.text(service.older());
  }
}
