package dev.freshet.handler;

import io.netty.util.NetUtil;
import java.util.regex.Pattern;

/** Who is asked: a host and perhaps a port (RFC 9110, section 7.2; RFC 3986, section 3.2). */
final class Authority {
  private static final int HIGHEST_PORT = 65_535;
  private static final String NAME_SYMBOLS = "-._~!$&'()*+,;=%";

  private static final Pattern FUTURE_ADDRESS =
      Pattern.compile("[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+");

  private Authority() {}

  /**
   * True iff a text is a host, perhaps with a port, and nothing else: no user, no path, no blank.
   */
  static boolean isHost(String text) {
    boolean bracketed = text.startsWith("[");
    int end = bracketed ? text.indexOf(']') + 1 : text.indexOf(':');
    if (end < 0) {
      return isName(text);
    }
    return isPort(text.substring(end))
        && (bracketed ? isAddress(text.substring(1, end - 1)) : isName(text.substring(0, end)));
  }

  /** True iff a text is nothing, or a colon and a number that may be left out. */
  private static boolean isPort(String text) {
    int length = text.length();
    boolean plain = length <= 6 && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    return text.isEmpty()
        || (text.startsWith(":")
            && plain
            && (length == 1 || Integer.parseInt(text, 1, length, 10) <= HIGHEST_PORT));
  }

  /** A registered name or an IPv4 address. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && NAME_SYMBOLS.indexOf(c) < 0) {
        return false;
      }
    }
    return Percent.isDecodable(text);
  }

  /** An address in brackets; a zone is for links that a server does not share with its clients. */
  private static boolean isAddress(String text) {
    return FUTURE_ADDRESS.matcher(text).matches()
        || (text.indexOf('%') < 0 && NetUtil.isValidIpV6Address(text));
  }
}
