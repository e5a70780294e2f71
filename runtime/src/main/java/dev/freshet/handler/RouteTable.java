package dev.freshet.handler;

import io.netty.handler.codec.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one handler, or of all handlers of a server. A literal segment wins over a variable
 * and a variable over a rest, in whatever order they are added.
 *
 * <p>Each method adds an endpoint for a path template (see {@link dev.freshet.Get#value}), with the
 * {@code Content-Type} of its answers or, without one, with a type that its answer decides. It
 * throws {@link IllegalArgumentException} if the template is malformed or matches the same requests
 * as another, or if that type has characters that no header may have.
 *
 * <p>To be filled by one thread; after that any number of threads may look routes up.
 */
public final class RouteTable {

  /** The short way for most requests: paths without variables, as they stand in a request. */
  private final Map<String, Resource> literals = new HashMap<>();

  private final Node root = new Node();

  RouteTable() {}

  /** Adds an endpoint for {@code GET} and {@code HEAD}. */
  public RouteTable get(String path, String mediaType, Endpoint endpoint) {
    return add(HttpMethod.GET, path, mediaType, endpoint);
  }

  /** Adds an endpoint for {@code GET} and {@code HEAD}. */
  public RouteTable get(String path, Endpoint endpoint) {
    return add(HttpMethod.GET, path, null, endpoint);
  }

  /** Adds an endpoint for {@code GET} and {@code HEAD} that answers both by itself, with a file. */
  public RouteTable getFile(String path, String mediaType, Endpoint endpoint) {
    return add(HttpMethod.GET, path, mediaType, new FileEndpoint(endpoint));
  }

  /** Adds an endpoint for {@code GET} and {@code HEAD} that answers both by itself, with a file. */
  public RouteTable getFile(String path, Endpoint endpoint) {
    return add(HttpMethod.GET, path, null, new FileEndpoint(endpoint));
  }

  /** Adds an endpoint for {@code POST}. */
  public RouteTable post(String path, String mediaType, Endpoint endpoint) {
    return add(HttpMethod.POST, path, mediaType, endpoint);
  }

  /** Adds an endpoint for {@code POST}. */
  public RouteTable post(String path, Endpoint endpoint) {
    return add(HttpMethod.POST, path, null, endpoint);
  }

  /** Adds an endpoint for {@code PUT}. */
  public RouteTable put(String path, String mediaType, Endpoint endpoint) {
    return add(HttpMethod.PUT, path, mediaType, endpoint);
  }

  /** Adds an endpoint for {@code PUT}. */
  public RouteTable put(String path, Endpoint endpoint) {
    return add(HttpMethod.PUT, path, null, endpoint);
  }

  /** Adds an endpoint for {@code PATCH}. */
  public RouteTable patch(String path, String mediaType, Endpoint endpoint) {
    return add(HttpMethod.PATCH, path, mediaType, endpoint);
  }

  /** Adds an endpoint for {@code PATCH}. */
  public RouteTable patch(String path, Endpoint endpoint) {
    return add(HttpMethod.PATCH, path, null, endpoint);
  }

  /** Adds an endpoint for {@code DELETE}. */
  public RouteTable delete(String path, String mediaType, Endpoint endpoint) {
    return add(HttpMethod.DELETE, path, mediaType, endpoint);
  }

  /** Adds an endpoint for {@code DELETE}. */
  public RouteTable delete(String path, Endpoint endpoint) {
    return add(HttpMethod.DELETE, path, null, endpoint);
  }

  private RouteTable add(
      HttpMethod method, String path, @Nullable String mediaType, Endpoint endpoint) {
    Route route = Route.of(method, path, mediaType, endpoint);
    Resource resource = resource(route);
    resource.add(route);
    if (route.literal() && path.indexOf('%') < 0) {
      literals.put(route.template(), resource);
    }
    return this;
  }

  private Resource resource(Route route) {
    Node node = root;
    for (Route.Segment segment : route.segments()) {
      switch (segment.kind()) {
        case LITERAL -> node = node.literal(segment.text());
        case VARIABLE -> node = node.variable();
        case REST -> {
          return node.rest();
        }
      }
    }
    return node.here();
  }

  /**
   * Finds what is served at a path.
   *
   * @param path as it stands in the request: not decoded, without the query
   * @return null if nothing is
   * @throws IllegalArgumentException if the path is not percent-encoded UTF-8
   */
  @Nullable Resource find(String path) {
    Resource literal = literals.get(path);
    if (literal != null || !path.startsWith("/")) {
      return literal;
    }
    boolean encoded = path.indexOf('%') >= 0;
    String decoded = encoded ? Percent.decode(path) : path;
    return Paths.hasDotPart(decoded) ? null : root.find(path, 1, encoded);
  }
}
