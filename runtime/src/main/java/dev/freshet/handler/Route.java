package dev.freshet.handler;

import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.AsciiString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint and where it is found.
 *
 * @param template the path template, such as {@code /story/{name}}
 * @param segments its segments, split at {@code /}
 * @param mediaType the {@code Content-Type} of its answers; null if what it answers decides
 */
record Route(
    HttpMethod method,
    String template,
    List<Segment> segments,
    @Nullable AsciiString mediaType,
    Endpoint endpoint) {

  /** What a segment of a template is. */
  enum Kind {
    LITERAL,
    VARIABLE,
    REST
  }

  /**
   * One segment of a template.
   *
   * @param text the literal, as it is when decoded; or the name of the variable
   */
  record Segment(Kind kind, String text) {
    private static final String REST_MARK = ":*";

    static Segment of(String text) {
      boolean braced = text.startsWith("{") && text.endsWith("}") && text.length() > 2;
      String inner = braced ? text.substring(1, text.length() - 1) : text;
      boolean rest = braced && inner.endsWith(REST_MARK);
      String name = rest ? inner.substring(0, inner.length() - REST_MARK.length()) : inner;
      if ((braced && name.isEmpty()) || name.indexOf('{') >= 0 || name.indexOf('}') >= 0) {
        throw new IllegalArgumentException(
            "A segment of a path is literal text, one {variable} or, at the end, one {rest:*},"
                + " but here it is \""
                + text
                + "\".");
      }
      return new Segment(rest ? Kind.REST : braced ? Kind.VARIABLE : Kind.LITERAL, name);
    }
  }

  static Route of(
      HttpMethod method, String template, @Nullable String mediaType, Endpoint endpoint) {
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException(
          "A path begins with \"/\", but \"" + template + "\" does not.");
    }
    if (Paths.hasDotPart(template)) {
      throw new IllegalArgumentException(
          "\"" + template + "\" has a segment \".\" or \"..\", which no request can reach.");
    }
    List<Segment> segments = Paths.split(template).stream().map(Segment::of).toList();
    for (Segment segment : segments.subList(0, segments.size() - 1)) {
      if (segment.kind() == Kind.REST) {
        throw new IllegalArgumentException(
            "Only the last segment may be a rest, but in \"" + template + "\" another one is.");
      }
    }
    AsciiString type = mediaType == null ? null : new AsciiString(mediaType);
    if (type != null && HttpHeaderValidationUtil.validateValidHeaderValue(type) >= 0) {
      throw new IllegalArgumentException(
          "The media type of \"" + template + "\" has a character that no header may have.");
    }
    return new Route(method, template, segments, type, endpoint);
  }

  /** True iff every segment is a literal. */
  boolean literal() {
    return segments.stream().allMatch(segment -> segment.kind() == Kind.LITERAL);
  }

  /** The index of the segment that binds a variable, or -1. */
  int indexOf(String variable) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.kind() != Kind.LITERAL && segment.text().equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
