package dev.freshet.handler;

import io.netty.handler.codec.http.HttpMethod;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The target of a request (RFC 9112, section 3.2). */
final class Target {
  static final String ASTERISK = "*";

  /** The scheme and authority of an absolute form (RFC 3986, sections 3.1 and 3.2). */
  private static final Pattern ORIGIN =
      Pattern.compile("(?i:https?)://(?<authority>[^/?]*)(?<rest>.*)", Pattern.DOTALL);

  private Target() {}

  /**
   * The origin form of a target: an absolute form loses its scheme and authority. Whoever asks for
   * the options of a whole server gets the asterisk (section 3.2.4).
   */
  static String originForm(HttpMethod method, String target) {
    if (target.startsWith("/")) {
      return target;
    }
    Matcher absolute = ORIGIN.matcher(target);
    if (!absolute.matches()) {
      return target;
    }
    String rest = absolute.group("rest");
    if (rest.isEmpty() && method.equals(HttpMethod.OPTIONS)) {
      return ASTERISK;
    }
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** The path of a target in origin form, as it stands there. */
  static String path(String target) {
    int end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }

  /** What is wrong with the form of a target: a sentence; null if nothing is. */
  static @Nullable String fault(HttpMethod method, String target) {
    for (int i = 0; i < target.length(); i++) {
      if (!mayStand(target.charAt(i))) {
        return "The target has a character that only percent-encoding may bring.";
      }
    }
    if (target.equals(ASTERISK)) {
      return method.equals(HttpMethod.OPTIONS) ? null : "Only OPTIONS may have the target \"*\".";
    }
    if (!target.startsWith("/") && !isAbsolute(target)) {
      return "The target is neither a path nor a URI of http with a host.";
    }
    return null;
  }

  /** Browsers leave more characters as they are than RFC 3986 does; these nobody does. */
  private static boolean mayStand(char c) {
    return c > ' ' && c < 0x7f && c != '#' && c != '\\';
  }

  private static boolean isAbsolute(String target) {
    Matcher absolute = ORIGIN.matcher(target);
    return absolute.matches()
        && !absolute.group("authority").isEmpty()
        && Authority.isHost(absolute.group("authority"));
  }

  /**
   * What keeps a target in origin form from being decoded: a sentence; null if nothing does. All
   * delimiters are ASCII, so that a whole path or query is UTF-8 iff each of its parts is. NUL is
   * where the names of files would end.
   */
  static @Nullable String codingFault(String target) {
    if (target.indexOf('%') < 0) {
      return null;
    }
    String path = path(target);
    String fault = codingFault("path", path);
    return fault == null ? codingFault("query", target.substring(path.length())) : fault;
  }

  private static @Nullable String codingFault(String name, String part) {
    try {
      return Percent.decode(part).indexOf('\0') < 0 ? null : "The " + name + " has a NUL.";
    } catch (IllegalArgumentException malformed) {
      return "The " + name + " is not percent-encoded UTF-8.";
    }
  }
}
