package dev.freshet.handler;

import io.netty.util.NetUtil;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is asked: a host and perhaps a port (RFC 9110, section 7.2; RFC 3986, section 3.2). */
final class Authority {
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(?<port>[0-9]{0,5}))?");

  /** A registered name or an IPv4 address; what is percent-encoded is not looked at. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=%-]*");

  private static final Pattern FUTURE_ADDRESS =
      Pattern.compile("[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+");

  private Authority() {}

  /**
   * True iff a text is a host, perhaps with a port, and nothing else: no user, no path, no blank.
   */
  static boolean isHost(String text) {
    Matcher parts = HOST_AND_PORT.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    String port = parts.group("port");
    if (port != null && !port.isEmpty() && Integer.parseInt(port) > HIGHEST_PORT) {
      return false;
    }
    String host = parts.group("host");
    return host.startsWith("[")
        ? isAddress(host.substring(1, host.length() - 1))
        : NAME.matcher(host).matches() && Percent.isDecodable(host);
  }

  /** An address in brackets; a zone is for links that a server does not share with its clients. */
  private static boolean isAddress(String text) {
    return FUTURE_ADDRESS.matcher(text).matches()
        || (text.indexOf('%') < 0 && NetUtil.isValidIpV6Address(text));
  }
}
