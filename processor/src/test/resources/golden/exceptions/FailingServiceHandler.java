package example.exceptions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/** Serves {@link FailingService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class FailingServiceHandler extends StreamingHandler {
  private final FailingService service;

  public FailingServiceHandler(FailingService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/checked/{fails}", "text/plain; charset=utf-8", this::checked);
    routes.get("/any", "text/plain; charset=utf-8", this::any);
    routes.get("/unchecked", "text/plain; charset=utf-8", this::unchecked);
    routes.get("/private", "text/plain; charset=utf-8", this::hidden);
  }

  /** {@code GET /checked/{fails}}, see {@link FailingService#checked(boolean)}. */
  private Body checked(Request request) throws IOException, TimeoutException {
    boolean fails = request.path("fails").asBoolean();
    request.requireValid();
    return Body.text(service.checked(fails));
  }

  /** {@code GET /any}, see {@link FailingService#any()}. */
  private Body any(Request request) throws Exception {
    return Body.text(service.any());
  }

  /** {@code GET /unchecked}, see {@link FailingService#unchecked()}. */
  private Body unchecked(Request request) {
    return Body.text(service.unchecked());
  }

  /** {@code GET /private}, see {@link FailingService#hidden()}. */
  private Body hidden(Request request) throws IOException {
    return Body.text(service.hidden());
  }
}
