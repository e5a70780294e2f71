package example.generics;

import static dev.freshet.handler.Endpoint.withContent;
import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Books} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
final class BooksHandler extends StreamingHandler {
  private final Books service;

  BooksHandler(Books service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/repository", "text/plain; charset=utf-8", this::all);
    routes.get("/repository/{key}", this::find);
    routes.get("/repository/keys", this::keys);
    routes.post("/repository", withContent(this::add));
  }

  /** {@code GET /repository}, see {@link Books#all()}. */
  private Body all(Request request) {
    return Body.text(service.all());
  }

  /** {@code GET /repository/{key}}, see {@link Books#find(Integer)}. */
  private Body find(Request request) {
    Integer key = request.path("key").asInt();
    request.requireValid();
    return Body.optional(service.find(key), Body::whole);
  }

  /** {@code GET /repository/keys}, see {@link Books#keys(List)}. */
  private Body keys(Request request) {
    List<Integer> key = request.query("key").list(Parameter::asInt);
    request.requireValid();
    return Body.whole(service.keys(key));
  }

  /** {@code POST /repository}, see {@link Books#add(String, Integer)}. */
  private Body add(Request request) {
    String text = request.contentAsText();
    Integer key = request.query("key").asInt();
    request.requireValid();
    return Body.whole(service.add(text, key));
  }
}
