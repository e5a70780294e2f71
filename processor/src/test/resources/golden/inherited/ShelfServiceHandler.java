package example.inherited;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link ShelfService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ShelfServiceHandler extends StreamingHandler {
  private final ShelfService service;

  public ShelfServiceHandler(ShelfService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/first", "text/plain; charset=utf-8", this::firstTitle);
    routes.get("/latest", "text/plain; charset=utf-8", this::newest);
    routes.get("/titles", "text/plain; charset=utf-8", this::titles);
  }

  /** {@code GET /first}, see {@link ShelfService#firstTitle()}. */
  private Body firstTitle(Request request) {
    return Body.text(service.firstTitle());
  }

  /** {@code GET /latest}, see {@link ShelfService#newest()}. */
  private Body newest(Request request) {
    return Body.text(service.newest());
  }

  /** {@code GET /titles}, see {@link ShelfService#titles(int)}. */
  private Body titles(Request request) {
    int limit = request.query("limit").or("2").asInt();
    request.requireValid();
    return Body.text(service.titles(limit));
  }
}
