package dev.freshet.processor.model;

import java.util.List;

/**
 * A path with variables, such as {@code /story/{name}}.
 *
 * @param text the template as the author wrote it
 * @param segments what stands between the slashes; empty for {@code /}
 * @param site where it is written
 */
public record PathTemplate(String text, List<Segment> segments, Site site) {

  public PathTemplate {
    segments = List.copyOf(segments);
  }

  /** The names of the variables, from left to right. */
  public List<String> variables() {
    return segments.stream().filter(Segment::isVariable).map(Segment::text).toList();
  }

  /** True iff every request that one of the two matches is matched by the other, too. */
  public boolean matchesSameAs(PathTemplate other) {
    return shape().equals(other.shape());
  }

  private List<String> shape() {
    return segments.stream().map(each -> each.isVariable() ? "{}" : each.text()).toList();
  }

  /**
   * One segment of a path.
   *
   * @param text the literal text, or the name of the variable
   * @param isVariable true iff the segment takes whatever the request has in its place
   */
  public record Segment(String text, boolean isVariable) {}
}
