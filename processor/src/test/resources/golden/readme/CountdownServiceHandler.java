package example.readme;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link CountdownService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class CountdownServiceHandler extends StreamingHandler {
  private final CountdownService service;

  public CountdownServiceHandler(CountdownService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/countdown/{from}", "text/plain; charset=utf-8", this::countdown);
  }

  /** {@code GET /countdown/{from}}, see {@link CountdownService#countdown(int, int)}. */
  private Body countdown(Request request) {
    int from = request.path("from").asInt();
    int step = request.query("step").or("1").asInt();
    request.requireValid();
    return Body.text(service.countdown(from, step));
  }
}
