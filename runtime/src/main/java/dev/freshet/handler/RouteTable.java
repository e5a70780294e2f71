package dev.freshet.handler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes of one handler, or of all handlers of a server. A literal segment wins over a
 * variable, in whatever order they are added.
 *
 * <p>To be filled by one thread; after that any number of threads may look routes up.
 */
public final class RouteTable {

  /** What one more segment leads to. */
  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    @Nullable Node variable;
    @Nullable Route get;
  }

  /** The shortest way for most requests: paths without variables, as they stand in a request. */
  private final Map<String, Route> literals = new HashMap<>();

  private final Node root = new Node();

  RouteTable() {}

  /**
   * Adds an endpoint for {@code GET} and {@code HEAD}.
   *
   * @param path the path template, see {@link dev.freshet.Get#value}
   * @param mediaType the {@code Content-Type} of its streams
   * @return this table
   * @throws IllegalArgumentException if the template is malformed, or matches the same paths as one
   *     that is there already
   */
  public RouteTable get(String path, String mediaType, Endpoint endpoint) {
    return add(Route.of(path, mediaType, endpoint));
  }

  /**
   * Adds an endpoint for {@code GET} and {@code HEAD} whose first item decides on the media type.
   */
  public RouteTable get(String path, Endpoint endpoint) {
    return add(Route.of(path, null, endpoint));
  }

  private RouteTable add(Route route) {
    Node node = root;
    for (Route.Segment segment : route.segments()) {
      if (!segment.variable()) {
        node = node.literals.computeIfAbsent(segment.text(), text -> new Node());
      } else {
        if (node.variable == null) {
          node.variable = new Node();
        }
        node = node.variable;
      }
    }
    if (node.get != null) {
      throw new IllegalArgumentException(
          "Two endpoints serve the same requests: " + node.get + " and " + route + ".");
    }
    node.get = route;
    if (route.literal()) {
      literals.put(route.template(), route);
    }
    return this;
  }

  /**
   * Finds the route for a path.
   *
   * @param path as it stands in the request: not decoded, without the query
   * @return null if there is none
   * @throws IllegalArgumentException if the path is not percent-encoded UTF-8
   */
  @Nullable Route find(String path) {
    Route literal = literals.get(path);
    if (literal != null || !path.startsWith("/")) {
      return literal;
    }
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      segments[i] = Percent.decode(segments[i]);
    }
    return find(root, segments, 0);
  }

  private static @Nullable Route find(Node node, String[] segments, int depth) {
    if (depth == segments.length) {
      return node.get;
    }
    Node literal = node.literals.get(segments[depth]);
    Route found = literal == null ? null : find(literal, segments, depth + 1);
    if (found == null && node.variable != null && !segments[depth].isEmpty()) {
      found = find(node.variable, segments, depth + 1);
    }
    return found;
  }
}
