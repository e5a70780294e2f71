package dev.freshet.handler;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.EXPECT;
import static io.netty.handler.codec.http.HttpHeaderNames.HOST;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import dev.freshet.HttpError;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What a request must be before anybody looks at what it asks for (RFC 9110 and RFC 9112). After
 * one that breaks a rule, nothing on its connection can be trusted.
 */
final class RequestRules {
  private RequestRules() {}

  /** What is wrong with the head of a request; null if nothing is. */
  static @Nullable Refusal fault(HttpRequest message) {
    if (message.decoderResult().isFailure()) {
      return malformed(message.decoderResult().cause());
    }
    HttpVersion version = message.protocolVersion();
    boolean http11 = version.equals(HttpVersion.HTTP_1_1);
    if (!http11 && !version.equals(HttpVersion.HTTP_1_0)) {
      return malformed(notOurVersion());
    }
    HttpHeaders headers = message.headers();
    if (headers.contains(TRANSFER_ENCODING)) {
      Refusal refusal = transferEncoding(headers, http11);
      if (refusal != null) {
        return refusal;
      }
    }
    if (!hasHost(headers, http11)) {
      return new Refusal(400, "A request has one Host field, with a host and perhaps a port.");
    }
    if (message.method().equals(HttpMethod.CONNECT)) {
      return new Refusal(501, "This server is no proxy.");
    }
    String target = Target.fault(message.method(), message.uri());
    if (target != null) {
      return new Refusal(400, target);
    }
    if (http11 && headers.contains(EXPECT) && !expectsContinue(headers)) {
      return new Refusal(417, "No expectation is met but 100-continue.");
    }
    return null;
  }

  /** What a message means that is no HTTP, or too large to be taken. */
  static Refusal malformed(@Nullable Throwable cause) {
    if (cause instanceof HttpError error) {
      return new Refusal(error.status(), error.detail());
    }
    if (cause instanceof TooLongHttpLineException) {
      return new Refusal(414, "The request line is too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new Refusal(431, "The header is too large.");
    }
    return new Refusal(400, "The request is not well-formed HTTP.");
  }

  static HttpError notOurVersion() {
    return new HttpError(505, "The version is neither HTTP/1.1 nor HTTP/1.0.");
  }

  /** Nothing but {@code chunked}, once, is known here (RFC 9112, sections 6.1 and 6.3). */
  private static @Nullable Refusal transferEncoding(HttpHeaders headers, boolean http11) {
    if (!http11 || headers.contains(CONTENT_LENGTH)) {
      return new Refusal(400, "Transfer-Encoding contradicts the rest of the request.");
    }
    Iterator<String> codings = headers.valueStringIterator(TRANSFER_ENCODING);
    boolean chunked = HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.next());
    return chunked && !codings.hasNext()
        ? null
        : new Refusal(501, "No transfer coding is known but chunked, once.");
  }

  /** RFC 9112, section 3.2; before HTTP/1.1 nobody had to say which host he meant. */
  private static boolean hasHost(HttpHeaders headers, boolean http11) {
    Iterator<String> hosts = headers.valueStringIterator(HOST);
    if (!hosts.hasNext()) {
      return !http11;
    }
    return Authority.isHost(hosts.next()) && !hosts.hasNext();
  }

  /** RFC 9110, section 10.1.1. */
  private static boolean expectsContinue(HttpHeaders headers) {
    return headers.getAll(EXPECT).stream()
        .allMatch(HttpHeaderValues.CONTINUE::contentEqualsIgnoreCase);
  }
}
