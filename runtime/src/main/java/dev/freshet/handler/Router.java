package dev.freshet.handler;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
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
    if (super.serve(gate, message)) {
      return true;
    }
    if (message.decoderResult().isFailure()) {
      gate.stopListening();
    }
    Http1Wire wire = new Http1Wire(gate, message, null);
    gate.take(new ShortAnswer(() -> answer(message, wire, written -> gate.answered(wire.close()))));
    return true;
  }

  private void answer(HttpRequest message, Http1Wire wire, ChannelFutureListener whenWritten) {
    Refusal malformed = malformed(message.decoderResult().cause());
    if (malformed != null) {
      wire.refuse(malformed, whenWritten);
    } else {
      answer(message.method(), Target.originForm(message.uri()), wire, whenWritten);
    }
    wire.flush();
  }

  private void answer(
      HttpMethod method, String target, Http1Wire wire, ChannelFutureListener whenWritten) {
    try {
      String allow = allow(target);
      if (allow == null) {
        wire.refuse(new Refusal(404, "Nothing is served at this path."), whenWritten);
      } else if (method.equals(HttpMethod.OPTIONS)) {
        wire.empty(HttpHeaderNames.ALLOW, allow, whenWritten);
      } else {
        String detail = "This path answers " + allow + " only.";
        wire.refuse(new Refusal(405, detail, HttpHeaderNames.ALLOW, allow), whenWritten);
      }
    } catch (IllegalArgumentException notDecodable) {
      wire.refuse(new Refusal(400, "The path is not percent-encoded UTF-8."), whenWritten);
    }
  }

  private static @Nullable Refusal malformed(@Nullable Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return new Refusal(414, "The request line is too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new Refusal(431, "The header is too large.");
    }
    return cause == null ? null : new Refusal(400, "The request is not well-formed HTTP.");
  }

  /** The methods that a target answers; null if nothing is there. */
  private @Nullable String allow(String target) {
    if (target.equals("*")) {
      return ALLOWED_IN_GENERAL; // the server as a whole (RFC 9110, section 9.3.7)
    }
    Resource resource = table().find(Target.path(target));
    return resource == null ? null : resource.allow();
  }
}
