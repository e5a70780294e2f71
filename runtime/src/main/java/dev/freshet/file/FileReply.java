package dev.freshet.file;

import java.util.List;
import java.util.Map;

/**
 * What is answered about a file.
 *
 * @param status 200, 206, 304, 412, 416, or one of the author's own
 * @param fields the fields of the head but those that frame the message
 * @param parts the body
 */
public record FileReply(int status, List<Map.Entry<String, String>> fields, List<Part> parts) {

  public FileReply {
    fields = List.copyOf(fields);
    parts = List.copyOf(parts);
  }

  /** How many bytes the body has. */
  public long length() {
    return parts.stream().mapToLong(Part::length).sum();
  }

  /** The value of a field, whose name is in lower case. */
  public String field(String name) {
    return fields.stream()
        .filter(each -> each.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
