package dev.freshet.handler;

import java.util.ArrayList;
import java.util.List;

/** Paths and their segments (RFC 3986, section 3.3), as they stand in a request: not decoded. */
final class Paths {
  private Paths() {}

  /** The segments of a path that begins with {@code /}; at least one, which may be empty. */
  static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    int begin = 1;
    for (int end = path.indexOf('/', begin); end >= 0; end = path.indexOf('/', begin)) {
      segments.add(path.substring(begin, end));
      begin = end + 1;
    }
    segments.add(path.substring(begin));
    return segments;
  }

  /**
   * Tells whether a segment, decoded, is {@code .} or {@code ..}: it would lead elsewhere where a
   * path is resolved (RFC 3986, section 5.2.4).
   *
   * @throws IllegalArgumentException if the path is not percent-encoded UTF-8
   */
  static boolean hasDotSegment(String path) {
    boolean found = false;
    for (String segment : split(path)) {
      String decoded = Percent.decode(segment); // all of them: malformed ones must be found, too
      found |= decoded.equals(".") || decoded.equals("..");
    }
    return found;
  }
}
