package dev.freshet.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of header fields and cookies (RFC 9110, section 5.1; RFC 6265, section 4.1.1). */
final class FieldNames {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** Where one word of a name ends and the next one begins. */
  private static final Pattern HUMP =
      Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  /** The fields that say something of the connection, which ends at the server. */
  private static final List<String> OF_THE_CONNECTION =
      List.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private FieldNames() {}

  /** The name of a parameter in the way of headers: {@code userAgent} is {@code user-agent}. */
  static String header(String parameter) {
    return HUMP.matcher(parameter).replaceAll("-").replace('_', '-').toLowerCase(Locale.ROOT);
  }

  static boolean isToken(String name) {
    return TOKEN.matcher(name).matches();
  }

  static boolean isOfTheConnection(String header) {
    return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
  }
}
