package dev.freshet.processor.report;

import java.util.Locale;

/** Text that is safe to print in one line, whatever the author's literals hold. */
public final class Printable {
  private Printable() {}

  /** The text with everything that is not seen, or moves what is seen, as a Java escape. */
  static String text(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(each -> {
          if (isSeen(each)) {
            printable.appendCodePoint(each);
          } else {
            printable.append(String.format(Locale.ROOT, "\\u%04X", each));
          }
        });
    return printable.toString();
  }

  /**
   * True iff a character has a shape, or is a space, and leaves the order of its neighbours alone.
   */
  public static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
