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

/** Serves {@link Letters} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
final class LettersHandler extends StreamingHandler {
  private final Letters service;

  LettersHandler(Letters service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/letters/list", this::keys);
    routes.get("/letters", "text/plain; charset=utf-8", this::all);
    routes.get("/letters/{key}", this::find);
    routes.post("/letters", withContent(this::add));
  }

  /** {@code GET /letters/list}, see {@link Letters#keys(List)}. */
  private Body keys(Request request) {
    List<Character> letters = request.query("letters").list(Parameter::asChar);
    request.requireValid();
    return Body.whole(service.keys(letters));
  }

  /** {@code GET /letters}, see {@link Letters#all()}. */
  private Body all(Request request) {
    return Body.text(service.all());
  }

  /** {@code GET /letters/{key}}, see {@link Letters#find(Character)}. */
  private Body find(Request request) {
    Character key = request.path("key").asChar();
    request.requireValid();
    return Body.optional(service.find(key), Body::whole);
  }

  /** {@code POST /letters}, see {@link Letters#add(String, Character)}. */
  private Body add(Request request) {
    String text = request.contentAsText();
    Character key = request.query("key").asChar();
    request.requireValid();
    return Body.whole(service.add(text, key));
  }
}
