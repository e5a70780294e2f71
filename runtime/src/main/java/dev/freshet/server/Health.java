package dev.freshet.server;

import dev.freshet.HttpError;
import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;

/** Tells load balancers whether to send more: 200 while the server serves, 503 once it closes. */
final class Health extends StreamingHandler {
  private static final int UNAVAILABLE = 503;

  private final String path;
  private final LastCall lastCall;

  Health(String path, LastCall lastCall) {
    this.path = path;
    this.lastCall = lastCall;
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get(
        path,
        "text/plain; charset=utf-8",
        request -> {
          if (lastCall.announced()) {
            throw new HttpError(UNAVAILABLE, "The server is closing.");
          }
          return Body.whole("ready\n");
        });
  }
}
