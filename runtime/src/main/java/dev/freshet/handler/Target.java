package dev.freshet.handler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The target of a request (RFC 9112, section 3.2). */
final class Target {

  /** The scheme and authority of an absolute form (RFC 3986, sections 3.1 and 3.2). */
  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

  private Target() {}

  /** The origin form of a target: an absolute form loses its scheme and authority. */
  static String originForm(String target) {
    if (target.startsWith("/")) {
      return target;
    }
    Matcher origin = ORIGIN.matcher(target);
    if (!origin.lookingAt()) {
      return target;
    }
    String rest = target.substring(origin.end());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** The path of a target in origin form, as it stands there. */
  static String path(String target) {
    int end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }
}
