package dev.freshet.file;

import java.util.ArrayList;
import java.util.List;

/** The entity tags of an {@code If-Match} or {@code If-None-Match} field (RFC 9110, 13.1). */
final class EntityTags {
  private static final String WEAK = "W/";

  private final List<String> tags = new ArrayList<>();
  private final boolean any;

  /** Reads a field in one pass; what comes after a mistake is not looked at. */
  EntityTags(String field) {
    any = field.strip().equals("*");
    int at = 0;
    while (!any && at < field.length()) {
      char c = field.charAt(at);
      if (c == ',' || c == ' ' || c == '\t') {
        at++;
      } else {
        at = readTag(field, at);
      }
    }
  }

  private int readTag(String field, int begin) {
    int quote = field.startsWith(WEAK, begin) ? begin + WEAK.length() : begin;
    int end = field.startsWith("\"", quote) ? field.indexOf('"', quote + 1) : -1;
    if (end < 0) {
      return field.length();
    }
    tags.add(field.substring(begin, end + 1));
    return end + 1;
  }

  /** The strong comparison: a weak tag matches none (RFC 9110, section 8.8.3.2). */
  boolean haveStrong(String tag) {
    return any || tags.stream().anyMatch(each -> areSame(each, tag));
  }

  /** The weak comparison: weakness does not matter. */
  boolean haveWeak(String tag) {
    return any || tags.stream().anyMatch(each -> opaque(each).equals(opaque(tag)));
  }

  /** True iff both are strong, and the same. */
  static boolean areSame(String one, String other) {
    return !one.startsWith(WEAK) && one.equals(other);
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
