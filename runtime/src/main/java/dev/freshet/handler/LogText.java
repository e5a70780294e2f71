package dev.freshet.handler;

/** Texts of strangers, made fit for a log: one line of visible ASCII, and not a long one. */
final class LogText {
  private static final int LONGEST = 120;

  private LogText() {}

  /** The text with everything but visible ASCII as escapes, so that it forges no other entry. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~' && c != '\\') {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04x", (int) c));
      }
    }
    return text.length() > LONGEST ? shown.append("...").toString() : shown.toString();
  }
}
