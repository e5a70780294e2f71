package example.hostile;

import dev.freshet.Body;
import dev.freshet.Get;
import dev.freshet.Post;
import dev.freshet.Response;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Names that the generated code uses itself. */
public final class HostileService {
  @Get("/routes/{request}/{routes}/{service}")
  @Streaming
  public Iterable<String> routes(String request, String routes, String service) {
    return List.of(request, routes, service);
  }

  @Get("/request/{request_}")
  @Streaming
  public Iterable<String> request(String request, String request_) {
    return List.of(request, request_);
  }

  @Get("/types/{Body}/{Request}")
  @Streaming
  public Iterable<String> service(String Body, String Request, String String) {
    return List.of(Body, Request, String);
  }

  @Get("/statics/{HostileService}/{Body}")
  @Streaming
  public static Iterable<String> statics(String HostileService, String Body) {
    return List.of(HostileService, Body);
  }

  @Get("/größe/{größe}/कहानी📚/a-b_c.d~e!$&'()+,;=:@f")
  @Streaming
  public Iterable<String> größe(String größe, String $, String _a) {
    return List.of(größe, $, _a);
  }

  @Get("/requireNonNull")
  @Streaming
  public Iterable<String> requireNonNull(String record, String var, String yield) {
    return List.of(record, var, yield);
  }

  @Get("/isSharable")
  @Streaming
  public Iterable<String> isSharable() {
    return List.of("isSharable");
  }

  @Get("/wait")
  @Streaming
  public Iterable<String> wait(String wait) {
    return List.of(wait);
  }

  @Get("/conversions")
  public String conversions(
      Optional<UUID> UUID,
      List<Integer> Parameter,
      Optional<Day> p,
      Optional<Day> Day,
      Optional<Integer> java,
      Optional<Integer> dev) {
    return "" + UUID + Parameter + p + Day + java + dev;
  }

  @Post("/body")
  public CompletionStage<Response<Optional<String>>> body(
      @Body String body, String response, String optional, String stage, String items) {
    return CompletableFuture.completedFuture(
        Response.of(Optional.of(body + response + optional + stage + items)));
  }

  @Post("/withContent")
  public String withContent(@Body String withContent) {
    return withContent;
  }

  /** A type in the service, named by way of it. */
  public enum Day {
    MONDAY
  }
}
