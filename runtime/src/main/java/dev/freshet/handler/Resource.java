package dev.freshet.handler;

import io.netty.handler.codec.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is served at one path: a route for each method (RFC 9110, section 9). */
final class Resource {
  private final Map<HttpMethod, Route> routes = new LinkedHashMap<>();
  private String allow = "";

  void add(Route route) {
    Route other = routes.putIfAbsent(route.method(), route);
    if (other != null) {
      throw new IllegalArgumentException(
          "Two endpoints serve the same requests: " + other + " and " + route + ".");
    }
    allow = allowed();
  }

  /** The route for a method; {@code HEAD} has that of {@code GET}. Null if there is none. */
  @Nullable Route route(HttpMethod method) {
    return routes.get(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method);
  }

  /** The value of the {@code Allow} header (RFC 9110, section 10.2.1). */
  String allow() {
    return allow;
  }

  private String allowed() {
    StringBuilder methods = new StringBuilder();
    for (HttpMethod method : routes.keySet()) {
      methods.append(method).append(", ");
      if (method.equals(HttpMethod.GET)) {
        methods.append("HEAD, ");
      }
    }
    return methods.append("OPTIONS").toString();
  }
}
