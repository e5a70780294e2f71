package example.places;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/** Serves {@link PlaceService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class PlaceServiceHandler extends StreamingHandler {
  private final PlaceService service;

  public PlaceServiceHandler(PlaceService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/headers", this::headers);
    routes.get("/several", this::several);
    routes.get("/cookies", this::cookies);
  }

  /** {@code GET /headers}, see {@link PlaceService#headers(String, int, Optional, String)}. */
  private Body headers(Request request) {
    String userAgent = request.header("user-agent").asText();
    int count = request.header("X-Count").asInt();
    Optional<Integer> age = request.header("age").optional(Parameter::asInt);
    String ifNoneMatch = request.header("if-none-match").or("none").asText();
    request.requireValid();
    return Body.whole(service.headers(userAgent, count, age, ifNoneMatch));
  }

  /** {@code GET /several}, see {@link PlaceService#several(List, Set)}. */
  private Body several(Request request) {
    List<String> tags = request.header("X-Tag").list(Parameter::asText);
    Set<String> set = request.header("X-Tag").set(Parameter::asText);
    return Body.whole(service.several(tags, set));
  }

  /** {@code GET /cookies}, see {@link PlaceService#cookies(String, int, Optional)}. */
  private Body cookies(Request request) {
    String session = request.cookie("session").asText();
    int maxAge = request.cookie("max-age").or("0").asInt();
    Optional<String> q = request.query("q").optional(Parameter::asText);
    request.requireValid();
    return Body.whole(service.cookies(session, maxAge, q));
  }
}
