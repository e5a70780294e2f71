package example.story;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link StoryService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class StoryServiceHandler extends StreamingHandler {
  private final StoryService service;

  public StoryServiceHandler(StoryService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/story/{name}", "text/plain; charset=utf-8", this::story);
    routes.get("/image/stream", "image/png", this::image);
  }

  /** {@code GET /story/{name}}, see {@link StoryService#story(String, int)}. */
  private Body story(Request request) {
    String name = request.path("name").asText();
    int limit = request.query("limit").or("10").asInt();
    request.requireValid();
    return Body.text(service.story(name, limit));
  }

  /** {@code GET /image/stream}, see {@link StoryService#image()}. */
  private Body image(Request request) {
    return Body.bytes(service.image());
  }
}
