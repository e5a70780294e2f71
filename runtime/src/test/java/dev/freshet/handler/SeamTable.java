package dev.freshet.handler;

import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Route tables by the templates in them. */
final class SeamTable {
  private SeamTable() {}

  /** A table that answers GET at some templates, added in that order. */
  static RouteTable of(List<String> templates) {
    RouteTable table = new RouteTable();
    templates.forEach(template -> table.get(template, request -> Body.empty()));
    return table;
  }

  static RouteTable of(String... templates) {
    return of(List.of(templates));
  }

  /** The template that a path leads to; null if it leads nowhere. */
  static @Nullable String find(RouteTable table, String path) {
    Resource resource = table.find(path);
    return resource == null ? null : resource.route(HttpMethod.GET).template();
  }
}
