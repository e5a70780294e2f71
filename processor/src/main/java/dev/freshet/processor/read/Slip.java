package dev.freshet.processor.read;

/** A slip of the hand: one letter too many, missing or wrong, two swapped, or the wrong case. */
final class Slip {
  private Slip() {}

  /** True iff the two words differ, and by one slip only. */
  static boolean isOne(String written, String meant) {
    if (written.equals(meant)) {
      return false;
    }
    if (written.equalsIgnoreCase(meant)) {
      return true;
    }
    int start = 0;
    int shorter = Math.min(written.length(), meant.length());
    while (start < shorter && written.charAt(start) == meant.charAt(start)) {
      start++;
    }
    String ours = written.substring(start);
    String theirs = meant.substring(start);
    return tail(ours, 1).equals(theirs)
        || ours.equals(tail(theirs, 1))
        || tail(ours, 1).equals(tail(theirs, 1))
        || swapped(ours).equals(theirs);
  }

  private static String tail(String word, int from) {
    return word.substring(Math.min(from, word.length()));
  }

  private static String swapped(String word) {
    return word.length() < 2 ? word : word.charAt(1) + word.substring(0, 1) + word.substring(2);
  }
}
