package dev.freshet.handler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Media types (RFC 9110, section 8.3.1): those of what an author has not given one, and a reader.
 */
final class MediaTypes {
  static final String TEXT = "text/plain; charset=utf-8";
  static final String BYTES = "application/octet-stream";

  private static final String CHARSET = "charset=";

  private MediaTypes() {}

  /** The charset that a media type names first, as it stands there; null if it names none. */
  static @Nullable String charset(String mediaType) {
    List<String> parts = FieldParts.of(mediaType, ';');
    for (String parameter : parts.subList(1, parts.size())) {
      if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        return unquoted(parameter.substring(CHARSET.length()));
      }
    }
    return null;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
