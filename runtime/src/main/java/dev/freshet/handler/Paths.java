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
   * Tells whether a decoded path has a part {@code .} or {@code ..}, which would lead elsewhere
   * where somebody resolves it (RFC 3986, section 5.2.4). A backslash counts as a slash, as it does
   * in the names of files on Windows.
   */
  static boolean hasDotPart(String decoded) {
    for (int dot = decoded.indexOf('.'); dot >= 0; dot = decoded.indexOf('.', dot + 1)) {
      int end = decoded.startsWith("..", dot) ? dot + 2 : dot + 1;
      if (isBorder(decoded, dot - 1) && isBorder(decoded, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBorder(String path, int index) {
    return index < 0
        || index >= path.length()
        || path.charAt(index) == '/'
        || path.charAt(index) == '\\';
  }
}
