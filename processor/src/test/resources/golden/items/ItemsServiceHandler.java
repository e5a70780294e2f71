package example.items;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;

/** Serves {@link ItemsService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class ItemsServiceHandler extends StreamingHandler {
  private final ItemsService service;

  public ItemsServiceHandler(ItemsService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/iterable/strings", "text/plain; charset=utf-8", this::strings);
    routes.get("/iterable/subtype", "text/html; charset=utf-8", this::subtype);
    routes.get("/iterable/wildcard", "text/csv; charset=\"UTF-8\"", this::wildcard);
    routes.get("/iterable/bounded", "text/plain; charset=utf-8", this::bounded);
    routes.get("/iterable/bytes", "application/octet-stream", this::bytes);
    routes.get("/iterable/buffers", "image/png", this::buffers);
    routes.get("/iterable/netty", "application/octet-stream", this::netty);
    routes.get("/iterable/undeclared", this::undeclared);
    routes.get("/iterable/raw", this::raw);
    routes.get("/iterable/objects", "text/plain; charset=utf-8", this::objects);
    routes.get("/iterable/super", this::lowerBound);
    routes.get("/flow/strings", "text/plain; charset=utf-8", this::flowStrings);
    routes.get("/flow/bytes", "application/octet-stream", this::flowBytes);
    routes.get("/flow/undeclared", this::flowUndeclared);
    routes.get("/reactive/flux", "text/plain; charset=utf-8", this::flux);
    routes.get("/reactive/bytes", "application/octet-stream", this::reactiveBytes);
    routes.get("/reactive/raw", this::reactiveRaw);
    routes.get("/both/text", "text/plain; charset=utf-8", this::both);
    routes.get("/both/bytes", "application/octet-stream", this::bothBytes);
  }

  /** {@code GET /iterable/strings}, see {@link ItemsService#strings()}. */
  private Body strings(Request request) {
    return Body.text(service.strings());
  }

  /** {@code GET /iterable/subtype}, see {@link ItemsService#subtype()}. */
  private Body subtype(Request request) {
    return Body.text(service.subtype());
  }

  /** {@code GET /iterable/wildcard}, see {@link ItemsService#wildcard()}. */
  private Body wildcard(Request request) {
    return Body.text(service.wildcard());
  }

  /** {@code GET /iterable/bounded}, see {@link ItemsService#bounded()}. */
  private Body bounded(Request request) {
    return Body.text(service.bounded());
  }

  /** {@code GET /iterable/bytes}, see {@link ItemsService#bytes()}. */
  private Body bytes(Request request) {
    return Body.bytes(service.bytes());
  }

  /** {@code GET /iterable/buffers}, see {@link ItemsService#buffers()}. */
  private Body buffers(Request request) {
    return Body.bytes(service.buffers());
  }

  /** {@code GET /iterable/netty}, see {@link ItemsService#netty()}. */
  private Body netty(Request request) {
    return Body.bytes(service.netty());
  }

  /** {@code GET /iterable/undeclared}, see {@link ItemsService#undeclared()}. */
  private Body undeclared(Request request) {
    return Body.items(service.undeclared());
  }

  /** {@code GET /iterable/raw}, see {@link ItemsService#raw()}. */
  private Body raw(Request request) {
    return Body.items(service.raw());
  }

  /** {@code GET /iterable/objects}, see {@link ItemsService#objects()}. */
  private Body objects(Request request) {
    return Body.items(service.objects());
  }

  /** {@code GET /iterable/super}, see {@link ItemsService#lowerBound()}. */
  private Body lowerBound(Request request) {
    return Body.items(service.lowerBound());
  }

  /** {@code GET /flow/strings}, see {@link ItemsService#flowStrings()}. */
  private Body flowStrings(Request request) {
    return Body.text(service.flowStrings());
  }

  /** {@code GET /flow/bytes}, see {@link ItemsService#flowBytes()}. */
  private Body flowBytes(Request request) {
    return Body.bytes(service.flowBytes());
  }

  /** {@code GET /flow/undeclared}, see {@link ItemsService#flowUndeclared()}. */
  private Body flowUndeclared(Request request) {
    return Body.items(service.flowUndeclared());
  }

  /** {@code GET /reactive/flux}, see {@link ItemsService#flux()}. */
  private Body flux(Request request) {
    return Body.text(service.flux());
  }

  /** {@code GET /reactive/bytes}, see {@link ItemsService#reactiveBytes()}. */
  private Body reactiveBytes(Request request) {
    return Body.bytes(service.reactiveBytes());
  }

  /** {@code GET /reactive/raw}, see {@link ItemsService#reactiveRaw()}. */
  private Body reactiveRaw(Request request) {
    return Body.items(service.reactiveRaw());
  }

  /** {@code GET /both/text}, see {@link ItemsService#both()}. */
  private Body both(Request request) {
    return Body.text((Flow.Publisher<? extends CharSequence>) service.both());
  }

  /** {@code GET /both/bytes}, see {@link ItemsService#bothBytes()}. */
  private Body bothBytes(Request request) {
    return Body.bytes((Flow.Publisher<?>) service.bothBytes());
  }
}
