package dev.freshet.handler;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of an error answer (RFC 9457), with the faults of a request as {@code errors}. */
final class ProblemJson {
  static final String MEDIA_TYPE = "application/problem+json";

  private final StringBuilder json = new StringBuilder(256);

  private ProblemJson() {}

  static byte[] of(Refusal refusal) {
    ProblemJson problem = new ProblemJson();
    problem.write(refusal);
    return problem.json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Refusal refusal) {
    json.append("{\"title\":");
    quote(HttpResponseStatus.valueOf(refusal.status()).reasonPhrase());
    json.append(",\"status\":").append(refusal.status()).append(",\"detail\":");
    quote(refusal.detail());
    List<Fault> faults = refusal.faults();
    for (int i = 0; i < faults.size(); i++) {
      json.append(i == 0 ? ",\"errors\":[" : ",");
      write(faults.get(i));
    }
    json.append(faults.isEmpty() ? "}\n" : "]}\n");
  }

  private void write(Fault fault) {
    json.append("{\"in\":");
    quote(fault.place().word());
    json.append(",\"name\":");
    quote(fault.name());
    json.append(",\"detail\":");
    quote(fault.sentence());
    json.append('}');
  }

  /** Writes a string (RFC 8259, section 7). */
  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
