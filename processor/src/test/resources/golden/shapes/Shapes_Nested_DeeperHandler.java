package example.shapes;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Shapes.Nested.Deeper} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
final class Shapes_Nested_DeeperHandler extends StreamingHandler {
  private final Shapes.Nested.Deeper service;

  Shapes_Nested_DeeperHandler(Shapes.Nested.Deeper service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/deeper", "text/plain; charset=utf-8", this::lines);
  }

  /** {@code GET /deeper}, see {@link Shapes.Nested.Deeper#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }
}
