package dev.freshet.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Range} field of a request (RFC 9110, section 14.2): in one pass, whatever it
 * says, and without memory for more than {@value #MOST_RANGES} ranges.
 */
final class RangeField {

  /** Who asks for more ranges than this gets the whole file, as RFC 9110, section 14.2, allows. */
  static final int MOST_RANGES = 16;

  private static final String UNIT = "bytes=";

  private final String text;
  private final long total;
  private final List<ByteRange> ranges = new ArrayList<>();
  private int at = UNIT.length();
  private int count;

  private RangeField(String text, long total) {
    this.text = text;
    this.total = total;
  }

  /**
   * The bytes that are asked for.
   *
   * @param text the value of the field
   * @param total how many bytes the file has
   * @return in the order of the request, those that touch each other joined; no ranges if the file
   *     has none of them; empty if the field is to be ignored, because it is malformed, of another
   *     unit, or asks for too many, or because an empty file has no ranges at all
   */
  static Optional<List<ByteRange>> read(String text, long total) {
    if (total == 0 || !text.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
      return Optional.empty();
    }
    RangeField field = new RangeField(text, total);
    if (!field.readAll() || field.count == 0) {
      return Optional.empty();
    }
    return Optional.of(joined(field.ranges));
  }

  /** Reads a list (RFC 9110, section 5.6.1), whose elements may be empty. */
  private boolean readAll() {
    while (true) {
      skipSpace();
      if (at < text.length() && text.charAt(at) != ',') {
        if (++count > MOST_RANGES || !readRange()) {
          return false;
        }
        skipSpace();
      }
      if (at == text.length()) {
        return true;
      }
      if (text.charAt(at++) != ',') {
        return false;
      }
    }
  }

  /** Reads {@code first-last}, {@code first-} or {@code -count}. */
  private boolean readRange() {
    long first = readNumber();
    if (at == text.length() || text.charAt(at++) != '-') {
      return false;
    }
    long last = readNumber();
    if (first < 0) {
      if (last > 0) {
        ranges.add(new ByteRange(Math.max(total - last, 0), total - 1));
      }
      return last >= 0;
    }
    if (last >= 0 && last < first) {
      return false;
    }
    if (first < total) {
      ranges.add(new ByteRange(first, last < 0 ? total - 1 : Math.min(last, total - 1)));
    }
    return true;
  }

  /** Reads digits; -1 if there are none, the largest number there is if it is larger than that. */
  private long readNumber() {
    int begin = at;
    long number = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      int digit = text.charAt(at++) - '0';
      number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : number * 10 + digit;
    }
    return at == begin ? -1 : number;
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Joins ranges that touch each other; a joined one stands where its first part stood. */
  private static List<ByteRange> joined(List<ByteRange> ranges) {
    List<ByteRange> all = new ArrayList<>();
    for (ByteRange range : ranges) {
      add(range, all);
    }
    return all;
  }

  private static void add(ByteRange range, List<ByteRange> all) {
    ByteRange whole = range;
    int place = all.size();
    for (@Nullable Integer touched = touching(whole, all);
        touched != null;
        touched = touching(whole, all)) {
      place = Math.min(place, touched);
      whole = whole.with(all.remove((int) touched));
    }
    all.add(Math.min(place, all.size()), whole);
  }

  private static @Nullable Integer touching(ByteRange range, List<ByteRange> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).touches(range)) {
        return i;
      }
    }
    return null;
  }
}
