package dev.freshet.handler;

import java.util.ArrayList;
import java.util.List;

/** The parts of a field's value, such as the elements of a list (RFC 9110, section 5.6.1). */
final class FieldParts {
  private FieldParts() {}

  /**
   * Splits a value at a delimiter, except inside of quoted strings (section 5.6.4); the parts have
   * no blanks around them.
   */
  static List<String> of(String value, char delimiter) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++; // a quoted pair
      } else if (c == delimiter && !quoted) {
        parts.add(value.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    parts.add(value.substring(begin).strip());
    return parts;
  }
}
