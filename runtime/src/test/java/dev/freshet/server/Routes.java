package dev.freshet.server;

import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import java.util.function.Consumer;

/** A handler written by hand: what a generated one is, in one expression. */
final class Routes extends StreamingHandler {
  private final Consumer<RouteTable> routes;

  Routes(Consumer<RouteTable> routes) {
    this.routes = routes;
  }

  @Override
  protected void routes(RouteTable table) {
    routes.accept(table);
  }
}
