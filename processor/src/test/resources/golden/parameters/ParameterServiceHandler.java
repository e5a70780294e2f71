package example.parameters;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Serves {@link ParameterService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ParameterServiceHandler extends StreamingHandler {
  private final ParameterService service;

  public ParameterServiceHandler(ParameterService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/path/{text}/{number}/{big}/{ratio}/{flag}", "text/plain; charset=utf-8",
        this::path);
    routes.get("/boxed-path/{number}/{big}/{ratio}/{flag}", "text/plain; charset=utf-8",
        this::boxedPath);
    routes.get("/required", "text/plain; charset=utf-8", this::required);
    routes.get("/boxed", "text/plain; charset=utf-8", this::boxed);
    routes.get("/defaults", "text/plain; charset=utf-8", this::defaults);
    routes.get("/boxed-defaults", "text/plain; charset=utf-8", this::boxedDefaults);
    routes.get("/optional", "text/plain; charset=utf-8", this::optional);
  }

  /**
   * {@code GET /path/{text}/{number}/{big}/{ratio}/{flag}}, see {@link
   * ParameterService#path(String, int, long, double, boolean)}.
   */
  private Body path(Request request) {
    String text = request.path("text").asText();
    int number = request.path("number").asInt();
    long big = request.path("big").asLong();
    double ratio = request.path("ratio").asDouble();
    boolean flag = request.path("flag").asBoolean();
    request.requireValid();
    return Body.text(service.path(text, number, big, ratio, flag));
  }

  /**
   * {@code GET /boxed-path/{number}/{big}/{ratio}/{flag}}, see {@link
   * ParameterService#boxedPath(Integer, Long, Double, Boolean)}.
   */
  private Body boxedPath(Request request) {
    Integer number = request.path("number").asInt();
    Long big = request.path("big").asLong();
    Double ratio = request.path("ratio").asDouble();
    Boolean flag = request.path("flag").asBoolean();
    request.requireValid();
    return Body.text(service.boxedPath(number, big, ratio, flag));
  }

  /**
   * {@code GET /required}, see {@link ParameterService#required(String, int, long, double,
   * boolean)}.
   */
  private Body required(Request request) {
    String text = request.query("text").asText();
    int number = request.query("number").asInt();
    long big = request.query("big").asLong();
    double ratio = request.query("ratio").asDouble();
    boolean flag = request.query("flag").asBoolean();
    request.requireValid();
    return Body.text(service.required(text, number, big, ratio, flag));
  }

  /** {@code GET /boxed}, see {@link ParameterService#boxed(Integer, Long, Double, Boolean)}. */
  private Body boxed(Request request) {
    Integer number = request.query("number").asInt();
    Long big = request.query("big").asLong();
    Double ratio = request.query("ratio").asDouble();
    Boolean flag = request.query("flag").asBoolean();
    request.requireValid();
    return Body.text(service.boxed(number, big, ratio, flag));
  }

  /**
   * {@code GET /defaults}, see {@link ParameterService#defaults(String, int, long, double,
   * boolean)}.
   */
  private Body defaults(Request request) {
    String text = request.query("text").or("a \"quoted\" text, 5 $").asText();
    int number = request.query("number").or("-10").asInt();
    long big = request.query("big").or("9999999999").asLong();
    double ratio = request.query("ratio").or("1e3").asDouble();
    boolean flag = request.query("flag").or("true").asBoolean();
    request.requireValid();
    return Body.text(service.defaults(text, number, big, ratio, flag));
  }

  /**
   * {@code GET /boxed-defaults}, see {@link ParameterService#boxedDefaults(String, Integer, Long,
   * Double, Boolean)}.
   */
  private Body boxedDefaults(Request request) {
    String text = request.query("text").or("").asText();
    Integer number = request.query("number").or("+7").asInt();
    Long big = request.query("big").or("-1").asLong();
    Double ratio = request.query("ratio").or(".5").asDouble();
    Boolean flag = request.query("flag").or("false").asBoolean();
    request.requireValid();
    return Body.text(service.boxedDefaults(text, number, big, ratio, flag));
  }

  /**
   * {@code GET /optional}, see {@link ParameterService#optional(Optional, Optional, Optional,
   * Optional, Optional)}.
   */
  private Body optional(Request request) {
    Optional<String> text = request.query("text").optional(Parameter::asText);
    Optional<Integer> number = request.query("number").optional(Parameter::asInt);
    Optional<Long> big = request.query("big").optional(Parameter::asLong);
    Optional<Double> ratio = request.query("ratio").optional(Parameter::asDouble);
    Optional<Boolean> flag = request.query("flag").optional(Parameter::asBoolean);
    request.requireValid();
    return Body.text(service.optional(text, number, big, ratio, flag));
  }
}
