package dev.freshet.handler;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the routes of several handlers as one, and answers every request: also those that are for
 * none of them (404), for another method (405 with {@code Allow}), or no HTTP at all (400).
 */
@Sharable
public final class Router extends StreamingHandler {
  private static final String ALLOWED_IN_GENERAL = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

  private final List<StreamingHandler> handlers;

  /**
   * Joins handlers.
   *
   * @throws IllegalArgumentException if two endpoints serve the same requests; the message names
   *     them
   */
  public Router(List<? extends StreamingHandler> handlers) {
    this.handlers = List.copyOf(handlers);
    table();
  }

  @Override
  protected void routes(RouteTable routes) {
    handlers.forEach(handler -> handler.routes(routes));
  }

  @Override
  boolean serve(RequestGate gate, HttpRequest message) {
    Refusal fault = RequestRules.fault(message);
    if (fault != null) {
      LastAnswer.give(gate, message, fault);
      return true;
    }
    String target = Target.originForm(message.method(), message.uri());
    String codingFault = Target.codingFault(target);
    if (codingFault != null) {
      refuse(gate, message, new Refusal(400, codingFault));
    } else if (target.equals(Target.ASTERISK)) {
      tellMethods(gate, message, ALLOWED_IN_GENERAL); // RFC 9110, section 9.3.7
    } else {
      serve(gate, message, target, table().find(Target.path(target)));
    }
    return true;
  }

  private static void serve(
      RequestGate gate, HttpRequest message, String target, @Nullable Resource resource) {
    Route route = resource == null ? null : resource.route(message.method());
    if (route != null) {
      answer(gate, message, route, target);
    } else if (resource == null) {
      refuse(gate, message, new Refusal(404, "Nothing is served at this path."));
    } else if (message.method().equals(HttpMethod.OPTIONS)) {
      tellMethods(gate, message, resource.allow());
    } else {
      String detail = "This path answers " + resource.allow() + " only.";
      Refusal refusal = new Refusal(405, detail, HttpHeaderNames.ALLOW, resource.allow());
      refuse(gate, message, refusal);
    }
  }

  private static void tellMethods(RequestGate gate, HttpRequest message, String allow) {
    Http1Wire wire = new Http1Wire(gate, message, null);
    ChannelFutureListener whenWritten = written -> gate.answered(wire.close());
    gate.take(
        new ShortAnswer(() -> {
          wire.empty(HttpHeaderNames.ALLOW, allow, whenWritten);
          wire.flush();
        }));
  }
}
