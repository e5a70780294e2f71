package dev.freshet;

import java.util.Locale;
import java.util.Set;

/** What a header field may be, so that no text of a user ends it early or begins another. */
final class HeaderRules {
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  /** The fields by which the message is framed and the connection is run. */
  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-length",
          "date",
          "host",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HeaderRules() {}

  static void check(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "The name of a header is a token (RFC 9110), but \"" + printable(name) + "\" is not.");
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "The header " + name + " is set by the server alone, never by a response.");
    }
    boolean visible = value.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\t');
    if (!visible || !value.equals(value.strip())) {
      throw new IllegalArgumentException(
          "The value of a header is visible ASCII without white space around it, but that of "
              + name
              + " is \""
              + printable(value)
              + "\".");
    }
  }

  /** The value of a {@code Set-Cookie} header (RFC 6265, section 4.1.1). */
  static String cookie(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "The name of a cookie is a token (RFC 6265), but \"" + printable(name) + "\" is not.");
    }
    if (!value.chars().allMatch(c -> c > ' ' && c <= '~' && "\",;\\".indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          "The value of the cookie " + name + " has characters that a cookie cannot have.");
    }
    return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax";
  }

  private static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(HeaderRules::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || TOKEN_SYMBOLS.indexOf(c) >= 0;
  }

  /** The text with everything but visible ASCII as escapes: it goes into messages and logs. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .limit(80)
        .forEach(c -> {
          if (c >= ' ' && c <= '~') {
            shown.append((char) c);
          } else {
            shown.append(String.format("\\u%04x", c));
          }
        });
    return shown.toString();
  }
}
