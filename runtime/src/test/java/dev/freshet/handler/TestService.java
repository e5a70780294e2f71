package dev.freshet.handler;

import java.util.LinkedHashMap;
import java.util.Map;

/** A service whose endpoints a test says. */
final class TestService extends StreamingHandler {
  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
  private final Map<String, Endpoint> posted = new LinkedHashMap<>();

  private TestService() {}

  /** A service with one endpoint of text. */
  static TestService at(String path, Endpoint endpoint) {
    return new TestService().and(path, endpoint);
  }

  /** A service with one endpoint, whose source is an iterable. */
  static TestService of(Iterable<?> source) {
    return at("/", request -> Body.items(source));
  }

  /** A service with one endpoint, of a media type. */
  static StreamingHandler as(String mediaType, Endpoint endpoint) {
    return new StreamingHandler() {
      @Override
      protected void routes(RouteTable routes) {
        routes.get("/", mediaType, endpoint);
      }
    };
  }

  /** Adds an endpoint. */
  TestService and(String path, Endpoint endpoint) {
    endpoints.put(path, endpoint);
    return this;
  }

  /** Adds an endpoint of POST, which takes the content. */
  TestService andPost(String path, Endpoint endpoint) {
    posted.put(path, endpoint);
    return this;
  }

  @Override
  protected void routes(RouteTable routes) {
    posted.forEach((path, endpoint) -> routes.post(path, Endpoint.withContent(endpoint)));
    endpoints.forEach(routes::get);
  }
}
