package example.answers;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/** Serves {@link AnswerService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class AnswerServiceHandler extends StreamingHandler {
  private final AnswerService service;

  public AnswerServiceHandler(AnswerService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/text", this::text);
    routes.get("/builder", this::builder);
    routes.get("/bytes", this::bytes);
    routes.get("/buffer", this::buffer);
    routes.post("/nothing", this::nothing);
    routes.get("/optional/{there}", this::optional);
    routes.get("/later", this::later);
    routes.get("/later-bytes", this::laterBytes);
    routes.get("/later-nothing", this::laterNothing);
    routes.get("/later-failure", this::laterFailure);
    routes.get("/response", this::response);
    routes.get("/response-nothing", this::responseNothing);
    routes.get("/nested/{there}", this::nested);
    routes.get("/nested-names", this::nestedNames);
    routes.get("/error/{status}", this::error);
    routes.get("/streamed-response", "text/plain; charset=utf-8", this::streamedResponse);
    routes.get("/streamed-later", "text/html; charset=utf-8", this::streamedLater);
    routes.get("/streamed-optional/{there}", "application/octet-stream", this::streamedOptional);
    routes.get("/streamed-unknown", this::streamedUnknown);
    routes.get("/streamed-both", "application/octet-stream", this::streamedBoth);
  }

  /** {@code GET /text}, see {@link AnswerService#text()}. */
  private Body text(Request request) {
    return Body.whole(service.text());
  }

  /** {@code GET /builder}, see {@link AnswerService#builder()}. */
  private Body builder(Request request) {
    return Body.whole(service.builder());
  }

  /** {@code GET /bytes}, see {@link AnswerService#bytes()}. */
  private Body bytes(Request request) {
    return Body.whole(service.bytes());
  }

  /** {@code GET /buffer}, see {@link AnswerService#buffer()}. */
  private Body buffer(Request request) {
    return Body.whole(service.buffer());
  }

  /** {@code POST /nothing}, see {@link AnswerService#nothing()}. */
  private Body nothing(Request request) {
    service.nothing();
    return Body.empty();
  }

  /** {@code GET /optional/{there}}, see {@link AnswerService#optional(boolean)}. */
  private Body optional(Request request) {
    boolean there = request.path("there").asBoolean();
    request.requireValid();
    return Body.optional(service.optional(there), Body::whole);
  }

  /** {@code GET /later}, see {@link AnswerService#later()}. */
  private Body later(Request request) {
    return Body.later(service.later(), Body::whole);
  }

  /** {@code GET /later-bytes}, see {@link AnswerService#laterBytes()}. */
  private Body laterBytes(Request request) {
    return Body.later(service.laterBytes(), Body::whole);
  }

  /** {@code GET /later-nothing}, see {@link AnswerService#laterNothing()}. */
  private Body laterNothing(Request request) {
    return Body.later(service.laterNothing(), nothing -> Body.empty());
  }

  /** {@code GET /later-failure}, see {@link AnswerService#laterFailure()}. */
  private Body laterFailure(Request request) {
    return Body.later(service.laterFailure(), Body::whole);
  }

  /** {@code GET /response}, see {@link AnswerService#response()}. */
  private Body response(Request request) {
    return Body.response(service.response(), Body::whole);
  }

  /** {@code GET /response-nothing}, see {@link AnswerService#responseNothing()}. */
  private Body responseNothing(Request request) {
    return Body.response(service.responseNothing(), nothing -> Body.empty());
  }

  /** {@code GET /nested/{there}}, see {@link AnswerService#nested(boolean)}. */
  private Body nested(Request request) {
    boolean there = request.path("there").asBoolean();
    request.requireValid();
    return Body.later(service.nested(there), response -> Body.response(response,
        optional -> Body.optional(optional, Body::whole)));
  }

  /** {@code GET /nested-names}, see {@link AnswerService#nestedNames(String, String)}. */
  private Body nestedNames(Request request) {
    String optional = request.query("optional").asText();
    String response = request.query("response").asText();
    request.requireValid();
    return Body.optional(service.nestedNames(optional, response),
        optional_ -> Body.optional(optional_, response_ -> Body.response(response_, Body::whole)));
  }

  /** {@code GET /error/{status}}, see {@link AnswerService#error(int)}. */
  private Body error(Request request) {
    int status = request.path("status").asInt();
    request.requireValid();
    return Body.whole(service.error(status));
  }

  /** {@code GET /streamed-response}, see {@link AnswerService#streamedResponse()}. */
  private Body streamedResponse(Request request) {
    return Body.response(service.streamedResponse(), Body::text);
  }

  /** {@code GET /streamed-later}, see {@link AnswerService#streamedLater()}. */
  private Body streamedLater(Request request) {
    return Body.later(service.streamedLater(), Body::text);
  }

  /**
   * {@code GET /streamed-optional/{there}}, see {@link AnswerService#streamedOptional(boolean)}.
   */
  private Body streamedOptional(Request request) {
    boolean there = request.path("there").asBoolean();
    request.requireValid();
    return Body.optional(service.streamedOptional(there), Body::bytes);
  }

  /** {@code GET /streamed-unknown}, see {@link AnswerService#streamedUnknown()}. */
  private Body streamedUnknown(Request request) {
    return Body.response(service.streamedUnknown(), optional -> Body.optional(optional,
        Body::items));
  }

  /** {@code GET /streamed-both}, see {@link AnswerService#streamedBoth()}. */
  private Body streamedBoth(Request request) {
    return Body.response(service.streamedBoth(), items -> Body.bytes((Flow.Publisher<?>) items));
  }
}
