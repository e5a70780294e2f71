package dev.freshet.handler;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Requests as an endpoint gets them, without a connection. */
final class SeamRequest {
  private SeamRequest() {}

  /** A GET for a target that a template matches. */
  static Request of(String template, String target) {
    return make(template, target, new byte[0], message -> {});
  }

  /** A GET with a query, as it stands after the {@code ?}. */
  static Request query(String query) {
    return of("/x", "/x?" + query);
  }

  /** A GET with header fields: name, value, name, value … */
  static Request header(String... fields) {
    return make("/x", "/x", new byte[0], message -> add(message, fields));
  }

  /** A request with a content and its media type. */
  static Request content(byte[] content, String mediaType) {
    return make("/x", "/x", content, message -> add(message, "Content-Type", mediaType));
  }

  /** The problem+json that the client gets for the faults that were found; empty without any. */
  static String problem(Request request) {
    try {
      request.requireValid();
      return "";
    } catch (Refusal refusal) {
      return new String(ProblemJson.of(refusal), StandardCharsets.UTF_8);
    }
  }

  /** The sentences that tell the client what is wrong. */
  static List<String> faults(Request request) {
    try {
      request.requireValid();
      return List.of();
    } catch (Refusal refusal) {
      return refusal.faults().stream().map(Fault::sentence).toList();
    }
  }

  private static void add(HttpRequest message, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      message.headers().add(fields[i], fields[i + 1]);
    }
  }

  private static Request make(
      String template, String target, byte[] content, Consumer<HttpRequest> change) {
    HttpRequest message = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
    change.accept(message);
    Route route = Route.of(HttpMethod.GET, template, null, request -> Body.empty());
    return new Request(route, message, target, content);
  }
}
