package example.shapes;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Shapes.Declared} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class Shapes_DeclaredHandler extends StreamingHandler {
  private final Shapes.Declared service;

  public Shapes_DeclaredHandler(Shapes.Declared service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/declared", "text/plain; charset=utf-8", this::lines);
    routes.get("/declared-default", "text/plain; charset=utf-8", this::defaultLines);
    routes.get("/declared-static", "text/plain; charset=utf-8", this::staticLines);
  }

  /** {@code GET /declared}, see {@link Shapes.Declared#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }

  /** {@code GET /declared-default}, see {@link Shapes.Declared#defaultLines()}. */
  private Body defaultLines(Request request) {
    return Body.text(service.defaultLines());
  }

  /** {@code GET /declared-static}, see {@link Shapes.Declared#staticLines()}. */
  private Body staticLines(Request request) {
    return Body.text(Shapes.Declared.staticLines());
  }
}
