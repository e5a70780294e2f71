package dev.freshet.processor.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The template of the path {@code /}. */
  public static PathTemplate root(Site site) {
    return new PathTemplate("/", List.of(), site);
  }

  /** This path after another one. */
  public PathTemplate under(PathTemplate prefix) {
    if (segments.isEmpty() || prefix.segments.isEmpty()) {
      return segments.isEmpty() ? new PathTemplate(prefix.text, prefix.segments, site) : this;
    }
    return new PathTemplate(
        prefix.text + text,
        Stream.concat(prefix.segments.stream(), segments.stream()).toList(),
        site);
  }

  /** The names of the variables, a rest included, from left to right. */
  public List<String> variables() {
    return segments.stream()
        .filter(each -> each.kind() != Segment.Kind.LITERAL)
        .map(Segment::text)
        .toList();
  }

  /** The name of the variable that takes the rest of the path, if there is one. */
  public Optional<String> rest() {
    return segments.stream()
        .filter(each -> each.kind() == Segment.Kind.REST)
        .map(Segment::text)
        .findFirst();
  }

  /** The template without the names of its variables; two of a shape match the same requests. */
  public String shape() {
    return segments.stream().map(Segment::shape).collect(joining("/", "/", ""));
  }

  /**
   * One segment of a path.
   *
   * @param text the literal text, or the name of the variable
   */
  public record Segment(String text, Kind kind) {

    /** What a segment is. */
    public enum Kind {
      /** Text that the request must have in its place. */
      LITERAL,
      /** A variable that takes whatever the request has in its place. */
      VARIABLE,
      /** A variable that takes all that is left of the path. */
      REST
    }

    private String shape() {
      return switch (kind) {
        case LITERAL -> text;
        case VARIABLE -> "{}";
        case REST -> "{:*}";
      };
    }
  }
}
