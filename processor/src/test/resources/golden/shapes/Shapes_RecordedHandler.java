package example.shapes;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Shapes.Recorded} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class Shapes_RecordedHandler extends StreamingHandler {
  private final Shapes.Recorded service;

  public Shapes_RecordedHandler(Shapes.Recorded service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/recorded", "text/plain; charset=utf-8", this::lines);
  }

  /** {@code GET /recorded}, see {@link Shapes.Recorded#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }
}
