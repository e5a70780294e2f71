package example.inherited;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link Library} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class LibraryHandler extends StreamingHandler {
  private final Library service;

  public LibraryHandler(Library service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/titles", "text/plain; charset=utf-8", this::titles);
    routes.get("/newest", "text/plain; charset=utf-8", this::newest);
  }

  /** {@code GET /titles}, see {@link Library#titles(int)}. */
  private Body titles(Request request) {
    int limit = request.query("limit").or("2").asInt();
    request.requireValid();
    return Body.text(service.titles(limit));
  }

  /** {@code GET /newest}, see {@link Library#newest()}. */
  private Body newest(Request request) {
    return Body.text(service.newest());
  }
}
