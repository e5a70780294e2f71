package dev.freshet.handler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a query, written as forms write them ({@code
 * application/x-www-form-urlencoded}).
 */
final class Query {
  private final Map<String, List<String>> parameters = new HashMap<>();

  private Query() {}

  /**
   * Reads the query of a target; as long as a request line may be, so are the parameters.
   *
   * @throws IllegalArgumentException if it is not percent-encoded UTF-8
   */
  static Query of(String target) {
    Query query = new Query();
    int mark = target.indexOf('?');
    if (mark >= 0) {
      for (String pair : target.substring(mark + 1).split("&", -1)) {
        query.add(pair);
      }
    }
    return query;
  }

  private void add(String pair) {
    if (!pair.isEmpty()) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.computeIfAbsent(decoded(name), first -> new ArrayList<>()).add(decoded(value));
    }
  }

  /** The values of a parameter, in their order; none if it is not there. */
  List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  private static String decoded(String text) {
    return Percent.decode(text.replace('+', ' '));
  }
}
