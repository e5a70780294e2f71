package dev.freshet.handler;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** The body of an error answer (RFC 9457). */
final class ProblemJson {
  static final String MEDIA_TYPE = "application/problem+json";

  private ProblemJson() {}

  static byte[] of(HttpResponseStatus status, String detail) {
    StringBuilder json = new StringBuilder(128);
    json.append("{\"title\":");
    quote(status.reasonPhrase(), json);
    json.append(",\"status\":").append(status.code()).append(",\"detail\":");
    quote(detail, json);
    return json.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a string of JSON (RFC 8259, section 7). */
  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
