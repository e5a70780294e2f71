import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Unnamed} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class UnnamedHandler extends StreamingHandler {
  private final Unnamed service;

  public UnnamedHandler(Unnamed service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/unnamed", "text/plain; charset=utf-8", this::lines);
  }

  /** {@code GET /unnamed}, see {@link Unnamed#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }
}
