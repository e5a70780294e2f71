package dev.freshet.handler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint and where it is found.
 *
 * @param template the path template, such as {@code /story/{name}}
 * @param segments its segments, split at {@code /}
 * @param mediaType the {@code Content-Type} of its streams; null if the first item decides
 */
record Route(
    String template, List<Segment> segments, @Nullable String mediaType, Endpoint endpoint) {

  /**
   * One segment of a template.
   *
   * @param text the literal, decoded; or the name of the variable
   */
  record Segment(String text, boolean variable) {

    static Segment of(String text) {
      boolean variable = text.startsWith("{") && text.endsWith("}") && text.length() > 2;
      String inner = variable ? text.substring(1, text.length() - 1) : text;
      if (inner.indexOf('{') >= 0 || inner.indexOf('}') >= 0) {
        throw new IllegalArgumentException(
            "A segment of a path is literal text or one {variable}, but here it is \""
                + text
                + "\".");
      }
      return new Segment(inner, variable);
    }
  }

  static Route of(String template, @Nullable String mediaType, Endpoint endpoint) {
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException(
          "A path begins with \"/\", but \"" + template + "\" does not.");
    }
    List<Segment> segments =
        List.of(template.substring(1).split("/", -1)).stream().map(Segment::of).toList();
    return new Route(template, segments, mediaType, endpoint);
  }

  /** True iff no segment is a variable. */
  boolean literal() {
    return segments.stream().noneMatch(Segment::variable);
  }

  /** The index of the segment that binds a variable, or -1. */
  int indexOf(String variable) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).variable() && segments.get(i).text().equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return "GET " + template;
  }
}
