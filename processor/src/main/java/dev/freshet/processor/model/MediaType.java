package dev.freshet.processor.model;

import java.util.Optional;

/**
 * A media type as the author declared it (RFC 9110, section 8.3.1).
 *
 * @param text the whole of it, parameters included
 * @param essence type and subtype in lower case, such as {@code image/png}
 * @param charset the value of the charset parameter in lower case, if there is one
 * @param site where the endpoint says so: its own annotation, even if the type stands on a
 *     meta-annotation
 */
public record MediaType(String text, String essence, Optional<String> charset, Site site) {

  /** The value of the {@code Content-Type} field: text says that it is UTF-8. */
  public String contentType() {
    boolean isSilent = essence.startsWith("text/") && charset.isEmpty();
    return isSilent ? text + "; charset=utf-8" : text;
  }
}
