package example.overloads;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Serves {@link OverloadService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class OverloadServiceHandler extends StreamingHandler {
  private final OverloadService service;

  public OverloadServiceHandler(OverloadService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/story", "text/plain; charset=utf-8", this::story);
    routes.get("/story/{name}", "text/plain; charset=utf-8", this::storyString_);
    routes.get("/story/{name}/{limit}", "text/plain; charset=utf-8", this::storyStringInt);
    routes.get("/stories", "text/plain; charset=utf-8", this::storyOptionalStringInteger);
    routes.get("/taken", "text/plain; charset=utf-8", this::storyString);
  }

  /** {@code GET /story}, see {@link OverloadService#story()}. */
  private Body story(Request request) {
    return Body.text(service.story());
  }

  /** {@code GET /story/{name}}, see {@link OverloadService#story(String)}. */
  private Body storyString_(Request request) {
    String name = request.path("name").asText();
    return Body.text(service.story(name));
  }

  /** {@code GET /story/{name}/{limit}}, see {@link OverloadService#story(String, int)}. */
  private Body storyStringInt(Request request) {
    String name = request.path("name").asText();
    int limit = request.path("limit").asInt();
    request.requireValid();
    return Body.text(service.story(name, limit));
  }

  /** {@code GET /stories}, see {@link OverloadService#story(Optional, Integer)}. */
  private Body storyOptionalStringInteger(Request request) {
    Optional<String> name = request.query("name").optional(Parameter::asText);
    Integer limit = request.query("limit").asInt();
    request.requireValid();
    return Body.text(service.story(name, limit));
  }

  /** {@code GET /taken}, see {@link OverloadService#storyString()}. */
  private Body storyString(Request request) {
    return Body.text(service.storyString());
  }
}
