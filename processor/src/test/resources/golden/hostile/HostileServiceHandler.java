package example.hostile;

import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** Serves {@link HostileService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class HostileServiceHandler extends StreamingHandler {
  private final HostileService service;

  public HostileServiceHandler(HostileService service) {
    this.service = Objects.requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/routes/{request}/{routes}/{service}", "text/plain; charset=utf-8", this::routes);
    routes.get("/request/{request_}", "text/plain; charset=utf-8", this::request);
    routes.get("/types/{Body}/{Request}", "text/plain; charset=utf-8", this::service);
    routes.get("/statics/{HostileService}/{Body}", "text/plain; charset=utf-8", this::statics);
    routes.get("/größe/{größe}/कहानी📚/a-b_c.d~e!$&'()+,;=:@f", "text/plain; charset=utf-8",
        this::größe);
    routes.get("/requireNonNull", "text/plain; charset=utf-8", this::requireNonNull);
    routes.get("/isSharable", "text/plain; charset=utf-8", this::isSharable);
    routes.get("/wait", "text/plain; charset=utf-8", this::wait);
    routes.get("/conversions", this::conversions);
    routes.post("/body", Endpoint.withContent(this::body));
    routes.post("/withContent", Endpoint.withContent(this::withContent));
  }

  /**
   * {@code GET /routes/{request}/{routes}/{service}}, see {@link HostileService#routes(String,
   * String, String)}.
   */
  private Body routes(Request request_) {
    String request = request_.path("request").asText();
    String routes = request_.path("routes").asText();
    String service = request_.path("service").asText();
    return Body.text(this.service.routes(request, routes, service));
  }

  /** {@code GET /request/{request_}}, see {@link HostileService#request(String, String)}. */
  private Body request(Request request__) {
    String request = request__.query("request").asText();
    String request_ = request__.path("request_").asText();
    request__.requireValid();
    return Body.text(service.request(request, request_));
  }

  /**
   * {@code GET /types/{Body}/{Request}}, see {@link HostileService#service(String, String,
   * String)}.
   */
  private Body service(Request request) {
    String Body_ = request.path("Body").asText();
    String Request = request.path("Request").asText();
    String String = request.query("String").asText();
    request.requireValid();
    return Body.text(service.service(Body_, Request, String));
  }

  /**
   * {@code GET /statics/{HostileService}/{Body}}, see {@link HostileService#statics(String,
   * String)}.
   */
  private Body statics(Request request) {
    String HostileService_ = request.path("HostileService").asText();
    String Body_ = request.path("Body").asText();
    return Body.text(HostileService.statics(HostileService_, Body_));
  }

  /**
   * {@code GET /größe/{größe}/कहानी📚/a-b_c.d~e!$&'()+,;=:@f}, see {@link
   * HostileService#größe(String, String, String)}.
   */
  private Body größe(Request request) {
    String größe = request.path("größe").asText();
    String $ = request.query("$").asText();
    String _a = request.query("_a").asText();
    request.requireValid();
    return Body.text(service.größe(größe, $, _a));
  }

  /**
   * {@code GET /requireNonNull}, see {@link HostileService#requireNonNull(String, String, String)}.
   */
  private Body requireNonNull(Request request) {
    String record = request.query("record").asText();
    String var = request.query("var").asText();
    String yield = request.query("yield").asText();
    request.requireValid();
    return Body.text(service.requireNonNull(record, var, yield));
  }

  /** {@code GET /isSharable}, see {@link HostileService#isSharable()}. */
  private Body isSharable(Request request) {
    return Body.text(service.isSharable());
  }

  /** {@code GET /wait}, see {@link HostileService#wait(String)}. */
  private Body wait(Request request) {
    String wait = request.query("wait").asText();
    request.requireValid();
    return Body.text(service.wait(wait));
  }

  /**
   * {@code GET /conversions}, see {@link HostileService#conversions(Optional, List, Optional,
   * Optional, Optional, Optional)}.
   */
  private Body conversions(Request request) {
    Optional<UUID> UUID_ = request.query("UUID").optional(p_ -> p_.as(UUID::fromString, "a UUID"));
    List<Integer> Parameter_ = request.query("Parameter").list(Parameter::asInt);
    Optional<HostileService.Day> p =
        request.query("p").optional(p_ -> p_.as(HostileService.Day::valueOf, "MONDAY"));
    Optional<HostileService.Day> Day =
        request.query("Day").optional(p_ -> p_.as(HostileService.Day::valueOf, "MONDAY"));
    Optional<Integer> java = request.query("java").optional(Parameter::asInt);
    Optional<Integer> dev = request.query("dev").optional(Parameter::asInt);
    request.requireValid();
    return Body.whole(service.conversions(UUID_, Parameter_, p, Day, java, dev));
  }

  /**
   * {@code POST /body}, see {@link HostileService#body(String, String, String, String, String)}.
   */
  private Body body(Request request) {
    String body = request.contentAsText();
    String response = request.query("response").asText();
    String optional = request.query("optional").asText();
    String stage = request.query("stage").asText();
    String items = request.query("items").asText();
    request.requireValid();
    return Body.later(service.body(body, response, optional, stage, items),
        response_ -> Body.response(response_, optional_ -> Body.optional(optional_, Body::whole)));
  }

  /** {@code POST /withContent}, see {@link HostileService#withContent(String)}. */
  private Body withContent(Request request) {
    String withContent = request.contentAsText();
    return Body.whole(service.withContent(withContent));
  }
}
