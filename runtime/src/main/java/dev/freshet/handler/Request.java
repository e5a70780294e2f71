package dev.freshet.handler;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as an endpoint sees it: the values of its path and its query, decoded and converted.
 *
 * <p>Where a value is missing or does not convert, a method throws what becomes a 400 with a
 * sentence that names the parameter and the rule. Of a query parameter that is given more than once
 * the first value counts. For one thread at a time.
 */
public final class Request {
  private static final int MOST_PARAMETERS = 1024;
  private static final String PATH = "path parameter";
  private static final String QUERY = "query parameter";

  private final Route route;
  private final String target;
  private @Nullable Map<String, List<String>> query;

  /** A request for a route; its target is in origin form (RFC 9112, section 3.2.1). */
  Request(Route route, String target) {
    this.route = route;
    this.target = target;
  }

  /** The value of a variable of the path. */
  public String path(String name) {
    return path(name, Conversion.TEXT);
  }

  /** The value of a variable of the path, converted. */
  public int pathInt(String name) {
    return path(name, Conversion.INT);
  }

  /** The value of a variable of the path, converted. */
  public long pathLong(String name) {
    return path(name, Conversion.LONG);
  }

  /** The value of a variable of the path, converted. */
  public double pathDouble(String name) {
    return path(name, Conversion.DOUBLE);
  }

  /** The value of a variable of the path, converted. */
  public boolean pathBoolean(String name) {
    return path(name, Conversion.BOOLEAN);
  }

  /** The value of a query parameter that is required. */
  public String query(String name) {
    return required(name, Conversion.TEXT);
  }

  /** The value of a query parameter that is required, converted. */
  public int queryInt(String name) {
    return required(name, Conversion.INT);
  }

  /** The value of a query parameter that is required, converted. */
  public long queryLong(String name) {
    return required(name, Conversion.LONG);
  }

  /** The value of a query parameter that is required, converted. */
  public double queryDouble(String name) {
    return required(name, Conversion.DOUBLE);
  }

  /** The value of a query parameter that is required, converted. */
  public boolean queryBoolean(String name) {
    return required(name, Conversion.BOOLEAN);
  }

  /** The value of a query parameter; or another value where it is absent. */
  public String query(String name, String absent) {
    return optional(name, Conversion.TEXT).orElse(absent);
  }

  /** The value of a query parameter, converted; or another value where it is absent. */
  public int queryInt(String name, int absent) {
    return optional(name, Conversion.INT).orElse(absent);
  }

  /** The value of a query parameter, converted; or another value where it is absent. */
  public long queryLong(String name, long absent) {
    return optional(name, Conversion.LONG).orElse(absent);
  }

  /** The value of a query parameter, converted; or another value where it is absent. */
  public double queryDouble(String name, double absent) {
    return optional(name, Conversion.DOUBLE).orElse(absent);
  }

  /** The value of a query parameter, converted; or another value where it is absent. */
  public boolean queryBoolean(String name, boolean absent) {
    return optional(name, Conversion.BOOLEAN).orElse(absent);
  }

  /** The value of a query parameter, if it is there. */
  public Optional<String> optionalQuery(String name) {
    return optional(name, Conversion.TEXT);
  }

  /** The value of a query parameter, converted, if it is there. */
  public Optional<Integer> optionalQueryInt(String name) {
    return optional(name, Conversion.INT);
  }

  /** The value of a query parameter, converted, if it is there. */
  public Optional<Long> optionalQueryLong(String name) {
    return optional(name, Conversion.LONG);
  }

  /** The value of a query parameter, converted, if it is there. */
  public Optional<Double> optionalQueryDouble(String name) {
    return optional(name, Conversion.DOUBLE);
  }

  /** The value of a query parameter, converted, if it is there. */
  public Optional<Boolean> optionalQueryBoolean(String name) {
    return optional(name, Conversion.BOOLEAN);
  }

  private <T> T path(String name, Conversion<T> conversion) {
    int index = route.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("\"" + route.template() + "\" has no {" + name + "}.");
    }
    String segment = Target.path(target).substring(1).split("/", -1)[index];
    return conversion.convert(PATH, name, Percent.decode(segment));
  }

  private <T> T required(String name, Conversion<T> conversion) {
    return optional(name, conversion)
        .orElseThrow(() ->
            Refusal.badRequest(
                "The %s \"%s\" is missing; it must be %s."
                    .formatted(QUERY, name, conversion.rule())));
  }

  private <T> Optional<T> optional(String name, Conversion<T> conversion) {
    List<String> values = query().get(name);
    return values == null
        ? Optional.empty()
        : Optional.of(conversion.convert(QUERY, name, values.get(0)));
  }

  private Map<String, List<String>> query() {
    if (query == null) {
      try {
        query =
            new QueryStringDecoder(target, StandardCharsets.UTF_8, true, MOST_PARAMETERS, true)
                .parameters();
      } catch (IllegalArgumentException malformed) {
        throw Refusal.badRequest("The query is not percent-encoded.");
      }
    }
    return query;
  }
}
