package example.sources;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import javax.annotation.processing.Generated;

/** Serves {@link SourceService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
public final class SourceServiceHandler extends StreamingHandler {
  private final SourceService service;

  public SourceServiceHandler(SourceService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/iterator", "text/plain; charset=utf-8", this::iterator);
    routes.get("/stream", "text/plain; charset=utf-8", this::stream);
    routes.get("/generator", "text/plain; charset=utf-8", this::generator);
    routes.get("/generator/bytes", "image/png", this::blocks);
    routes.get("/generator/undeclared", this::undeclared);
    routes.get("/input-stream", "application/octet-stream", this::inputStream);
    routes.get("/channel", "text/csv; charset=utf-8", this::channel);
    routes.get("/buffers", "application/octet-stream", this::buffers);
    routes.get("/both", "text/plain; charset=utf-8", this::both);
    routes.get("/later", "text/plain; charset=utf-8", this::later);
  }

  /** {@code GET /iterator}, see {@link SourceService#iterator()}. */
  private Body iterator(Request request) {
    return Body.text(service.iterator());
  }

  /** {@code GET /stream}, see {@link SourceService#stream()}. */
  private Body stream(Request request) {
    return Body.text(service.stream());
  }

  /** {@code GET /generator}, see {@link SourceService#generator()}. */
  private Body generator(Request request) {
    return Body.text(service.generator());
  }

  /** {@code GET /generator/bytes}, see {@link SourceService#blocks()}. */
  private Body blocks(Request request) {
    return Body.bytes(service.blocks());
  }

  /** {@code GET /generator/undeclared}, see {@link SourceService#undeclared()}. */
  private Body undeclared(Request request) {
    return Body.items(service.undeclared());
  }

  /** {@code GET /input-stream}, see {@link SourceService#inputStream()}. */
  private Body inputStream(Request request) {
    return Body.bytes(service.inputStream());
  }

  /** {@code GET /channel}, see {@link SourceService#channel()}. */
  private Body channel(Request request) {
    return Body.bytes(service.channel());
  }

  /** {@code GET /buffers}, see {@link SourceService#buffers()}. */
  private Body buffers(Request request) {
    return Body.bytes(service.buffers());
  }

  /** {@code GET /both}, see {@link SourceService#both()}. */
  private Body both(Request request) {
    return Body.text((Iterable<? extends CharSequence>) service.both());
  }

  /** {@code GET /later}, see {@link SourceService#later()}. */
  private Body later(Request request) {
    return Body.later(service.later(), response -> Body.response(response, Body::text));
  }
}
