package example.collisions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link example.collisions.Sharable} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class SharableHandler extends StreamingHandler {
  private final example.collisions.Sharable service;

  public SharableHandler(example.collisions.Sharable service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/sharable", this::sharable);
    routes.get("/sharable/{one}", this::both);
  }

  /** {@code GET /sharable}, see {@link example.collisions.Sharable#sharable()}. */
  private Body sharable(Request request) {
    return Body.whole(service.sharable());
  }

  /**
   * {@code GET /sharable/{one}}, see {@link
   * example.collisions.Sharable#both(example.collisions.Sharable, List)}.
   */
  private Body both(Request request) {
    example.collisions.Sharable one = request.path("one").as(example.collisions.Sharable::of,
        "a valid Sharable");
    List<example.collisions.Sharable> more =
        request.query("more").list(p -> p.as(example.collisions.Sharable::of, "a valid Sharable"));
    request.requireValid();
    return Body.whole(example.collisions.Sharable.both(one, more));
  }
}
