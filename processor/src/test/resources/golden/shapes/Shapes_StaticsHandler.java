package example.shapes;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Shapes.Statics} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class Shapes_StaticsHandler extends StreamingHandler {
  public Shapes_StaticsHandler() {
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/statics/{line}", "text/plain; charset=utf-8", this::lines);
  }

  /** {@code GET /statics/{line}}, see {@link Shapes.Statics#lines(String)}. */
  private Body lines(Request request) {
    String line = request.path("line").asText();
    return Body.text(Shapes.Statics.lines(line));
  }
}
