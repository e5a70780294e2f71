package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Endpoint;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.watch.LogTap;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** A server under test with its listener and its log; every client of it has deadlines. */
final class TestServer implements AutoCloseable {
  static final String TEXT = "text/plain; charset=utf-8";

  private final LogTap log = new LogTap();
  private final Endings endings = new Endings();
  private final FreshetServer server;

  private TestServer(FreshetServer.Builder builder, StreamingHandler handler) {
    server = builder.port(0).handler(handler).listener(endings).start();
  }

  /** A server that cuts all streams off when it is closed. */
  static TestServer with(Consumer<RouteTable> routes) {
    return with(Deadlines.standard().withDrain(Duration.ZERO), routes);
  }

  static TestServer with(Deadlines deadlines, Consumer<RouteTable> routes) {
    return of(FreshetServer.builder().deadlines(deadlines), routes);
  }

  /** A server with settings of its own. */
  static TestServer of(FreshetServer.Builder builder, Consumer<RouteTable> routes) {
    return new TestServer(builder, new Routes(routes));
  }

  /** A server that streams text at {@code /x}. */
  static TestServer text(Endpoint endpoint) {
    return with(routes -> routes.get("/x", TEXT, endpoint));
  }

  FreshetServer server() {
    return server;
  }

  int port() {
    return server.port();
  }

  RawClient client() throws IOException {
    return RawClient.to(port());
  }

  Endings endings() {
    return endings;
  }

  LogTap log() {
    return log;
  }

  /** Waits until no stream is live. */
  void awaitNoStreams() {
    Deadline.until("no stream is live, but " + live() + " are", () -> live() == 0);
  }

  int live() {
    return server.stats().liveStreams();
  }

  /** Closes the server, which must not leave a stream behind. */
  @Override
  public void close() {
    server.close();
    log.close();
    assertThat(live()).as("live streams after close()").isZero();
  }
}
