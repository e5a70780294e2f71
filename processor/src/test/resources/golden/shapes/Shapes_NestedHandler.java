package example.shapes;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Shapes.Nested} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class Shapes_NestedHandler extends StreamingHandler {
  private final Shapes.Nested service;

  public Shapes_NestedHandler(Shapes.Nested service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/nested", "text/plain; charset=utf-8", this::lines);
  }

  /** {@code GET /nested}, see {@link Shapes.Nested#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }
}
