package example.names;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import javax.annotation.processing.Generated;

/** Serves {@link Streaming} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
final class StreamingHandler extends dev.freshet.handler.StreamingHandler {
  private final Streaming service;

  StreamingHandler(Streaming service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/streaming", "text/plain; charset=utf-8", this::lines);
  }

  /** {@code GET /streaming}, see {@link Streaming#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }
}
