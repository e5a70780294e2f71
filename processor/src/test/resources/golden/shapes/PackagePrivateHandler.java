package example.shapes;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link PackagePrivate} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
final class PackagePrivateHandler extends StreamingHandler {
  private final PackagePrivate service;

  PackagePrivateHandler(PackagePrivate service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/package-private", "text/plain; charset=utf-8", this::lines);
    routes.get("/", "text/plain; charset=utf-8", this::root);
  }

  /** {@code GET /package-private}, see {@link PackagePrivate#lines()}. */
  private Body lines(Request request) {
    return Body.text(service.lines());
  }

  /** {@code GET /}, see {@link PackagePrivate#root()}. */
  private Body root(Request request) {
    return Body.text(service.root());
  }
}
