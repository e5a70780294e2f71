package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No route hides another one wholly, so that the compiler has nothing to warn of. */
class RouteShadowingTest {
  private static final String VARIABLE = "{x}";
  private static final String REST = "{x:*}";

  /**
   * A route that keeps a request beside all others keeps it beside some of them, too: those that
   * are not there cannot take it.
   */
  @Test
  void everyRouteHasRequestsOfItsOwnBesideAllOthers() {
    List<String> templates = templates();
    RouteTable table = new RouteTable();
    templates.forEach(template -> table.get(template, RouteShadowingTest::neverCalled));

    assertThat(templates)
        .hasSize(1 + 4 + 3 * 4 + 3 * 3 * 4)
        .allSatisfy(template -> assertThat(template(table, request(template))).isEqualTo(template));
  }

  /** All templates of up to three segments; two literals show what one literal cannot. */
  private static List<String> templates() {
    List<String> templates = new ArrayList<>(List.of("/"));
    List<String> before = List.of("");
    for (int length = 1; length <= 3; length++) {
      List<String> whole = new ArrayList<>();
      for (String each : before) {
        Stream.of("a", "b", VARIABLE).map(segment -> each + "/" + segment).forEach(whole::add);
        templates.add(each + "/" + REST);
      }
      templates.addAll(whole);
      before = whole;
    }
    return templates.stream().map(RouteShadowingTest::named).toList();
  }

  /** The template with different names for its variables. */
  private static String named(String template) {
    String named = template;
    for (int i = 0; named.contains("{x"); i++) {
      named = named.replaceFirst("\\{x", "{v" + i);
    }
    return named;
  }

  /** A request that no other route takes: an empty segment is for a rest alone. */
  private static String request(String template) {
    return template.replaceAll("\\{\\w+:\\*}", "/").replaceAll("\\{\\w+}", "other");
  }

  private static String template(RouteTable table, String path) {
    Resource resource = table.find(path);
    Route route = resource == null ? null : resource.route(HttpMethod.GET);
    return route == null ? "none" : route.template();
  }

  private static Body neverCalled(Request request) {
    throw new AssertionError("No endpoint is called here.");
  }
}
