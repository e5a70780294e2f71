package example.javalang;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/** Serves {@link Request} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class RequestHandler extends StreamingHandler {
  private final Request service;

  public RequestHandler(Request service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/hidden/{name}", "text/plain; charset=utf-8", this::hidden);
  }

  /** {@code GET /hidden/{name}}, see {@link Request#hidden(String)}. */
  private Body hidden(dev.freshet.handler.Request request) {
    String name = request.path("name").asText();
    return Body.text(service.hidden(name));
  }
}
