package example.parameters;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
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
    String text = request.path("text");
    int number = request.pathInt("number");
    long big = request.pathLong("big");
    double ratio = request.pathDouble("ratio");
    boolean flag = request.pathBoolean("flag");
    return Body.text(service.path(text, number, big, ratio, flag));
  }

  /**
   * {@code GET /boxed-path/{number}/{big}/{ratio}/{flag}}, see {@link
   * ParameterService#boxedPath(Integer, Long, Double, Boolean)}.
   */
  private Body boxedPath(Request request) {
    Integer number = request.pathInt("number");
    Long big = request.pathLong("big");
    Double ratio = request.pathDouble("ratio");
    Boolean flag = request.pathBoolean("flag");
    return Body.text(service.boxedPath(number, big, ratio, flag));
  }

  /**
   * {@code GET /required}, see {@link ParameterService#required(String, int, long, double,
   * boolean)}.
   */
  private Body required(Request request) {
    String text = request.query("text");
    int number = request.queryInt("number");
    long big = request.queryLong("big");
    double ratio = request.queryDouble("ratio");
    boolean flag = request.queryBoolean("flag");
    return Body.text(service.required(text, number, big, ratio, flag));
  }

  /** {@code GET /boxed}, see {@link ParameterService#boxed(Integer, Long, Double, Boolean)}. */
  private Body boxed(Request request) {
    Integer number = request.queryInt("number");
    Long big = request.queryLong("big");
    Double ratio = request.queryDouble("ratio");
    Boolean flag = request.queryBoolean("flag");
    return Body.text(service.boxed(number, big, ratio, flag));
  }

  /**
   * {@code GET /defaults}, see {@link ParameterService#defaults(String, int, long, double,
   * boolean)}.
   */
  private Body defaults(Request request) {
    String text = request.query("text", "a \"quoted\" text, 5 $");
    int number = request.queryInt("number", -10);
    long big = request.queryLong("big", 9999999999L);
    double ratio = request.queryDouble("ratio", 1000.0);
    boolean flag = request.queryBoolean("flag", true);
    return Body.text(service.defaults(text, number, big, ratio, flag));
  }

  /**
   * {@code GET /boxed-defaults}, see {@link ParameterService#boxedDefaults(String, Integer, Long,
   * Double, Boolean)}.
   */
  private Body boxedDefaults(Request request) {
    String text = request.query("text", "");
    Integer number = request.queryInt("number", 7);
    Long big = request.queryLong("big", -1L);
    Double ratio = request.queryDouble("ratio", 0.5);
    Boolean flag = request.queryBoolean("flag", false);
    return Body.text(service.boxedDefaults(text, number, big, ratio, flag));
  }

  /**
   * {@code GET /optional}, see {@link ParameterService#optional(Optional, Optional, Optional,
   * Optional, Optional)}.
   */
  private Body optional(Request request) {
    Optional<String> text = request.optionalQuery("text");
    Optional<Integer> number = request.optionalQueryInt("number");
    Optional<Long> big = request.optionalQueryLong("big");
    Optional<Double> ratio = request.optionalQueryDouble("ratio");
    Optional<Boolean> flag = request.optionalQueryBoolean("flag");
    return Body.text(service.optional(text, number, big, ratio, flag));
  }
}
