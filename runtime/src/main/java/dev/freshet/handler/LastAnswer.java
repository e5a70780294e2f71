package dev.freshet.handler;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A refusal that is the last thing a connection hears: what the client has sent, or sends after it,
 * is not to be trusted. Event loop.
 */
final class LastAnswer {
  private static final Logger LOGGER = System.getLogger(LastAnswer.class.getName());

  /** What a client has asked for who has not come to say it, perhaps one of HTTP/1.0. */
  private static final HttpRequest UNKNOWN =
      new DefaultHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/");

  private LastAnswer() {}

  /** Takes the current request, to refuse it. */
  static void give(RequestGate gate, HttpRequest message, Refusal refusal) {
    gate.stopListening();
    gate.take(new ShortAnswer(() -> write(gate, message, refusal)));
  }

  /** Refuses the current request, which somebody has taken. */
  static void write(RequestGate gate, HttpRequest message, Refusal refusal) {
    gate.stopListening();
    Http1Wire wire = new Http1Wire(gate, message, null);
    wire.refuse(refusal, written -> gate.answered(wire.close()));
    wire.flush();
    LOGGER.log(Level.DEBUG, () -> entry(gate, message, refusal));
  }

  /**
   * Tells that the current request, of which not even the header may be known, has not come whole
   * in time. It is for the caller to close the connection.
   */
  static void writeLate(RequestGate gate) {
    Http1Wire wire = new Http1Wire(gate, UNKNOWN, null);
    wire.refuse(new Refusal(408, "The request did not come whole in time."), written -> {});
    wire.flush();
  }

  /** One line without secrets, which a query may well have. */
  private static String entry(RequestGate gate, HttpRequest message, Refusal refusal) {
    return "%s %s of %s is refused with %d: %s"
        .formatted(
            LogText.of(message.method().name()),
            LogText.of(Target.path(message.uri())),
            gate.context().channel().remoteAddress(),
            refusal.status(),
            LogText.of(refusal.detail()));
  }
}
