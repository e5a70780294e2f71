package dev.freshet.handler;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;

/**
 * Serves the routes of several handlers as one, and answers every request: also those that are for
 * none of them (404), for another method (405 with {@code Allow}), or no HTTP at all (400).
 */
@Sharable
public final class Router extends StreamingHandler {
  private static final String ALLOW = "GET, HEAD, OPTIONS";

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
    if (super.serve(gate, message)) {
      return true;
    }
    if (message.decoderResult().isFailure()) {
      gate.stopListening();
    }
    Http1Wire wire = new Http1Wire(gate, message, null);
    gate.take(() -> answer(message, wire, written -> gate.answered(wire.close())));
    return true;
  }

  private void answer(HttpRequest message, Http1Wire wire, ChannelFutureListener whenWritten) {
    try {
      if (message.method().equals(HttpMethod.OPTIONS) && known(message)) {
        wire.empty(HttpHeaderNames.ALLOW, ALLOW, whenWritten);
      } else {
        wire.refuse(refusal(message), whenWritten);
      }
    } catch (IllegalArgumentException notDecodable) {
      wire.refuse(Refusal.badRequest("The path is not percent-encoded UTF-8."), whenWritten);
    }
    wire.flush();
  }

  private Refusal refusal(HttpRequest message) {
    Throwable malformed = message.decoderResult().cause();
    if (malformed instanceof TooLongHttpLineException) {
      return new Refusal(HttpResponseStatus.REQUEST_URI_TOO_LONG, "The request line is too long.");
    }
    if (malformed instanceof TooLongHttpHeaderException) {
      return new Refusal(
          HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large.");
    }
    if (malformed != null) {
      return Refusal.badRequest("The request is not well-formed HTTP.");
    }
    return known(message)
        ? new Refusal(
            HttpResponseStatus.METHOD_NOT_ALLOWED,
            "This path answers " + ALLOW + " only.",
            HttpHeaderNames.ALLOW,
            ALLOW)
        : new Refusal(HttpResponseStatus.NOT_FOUND, "Nothing is served at this path.");
  }

  /** Tells whether some method is served at the target; {@code *} is the server as a whole. */
  private boolean known(HttpRequest message) {
    String target = Target.originForm(message.uri());
    return target.equals("*") || table().find(Target.path(target)) != null;
  }
}
