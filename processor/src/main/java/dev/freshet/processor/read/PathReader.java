package dev.freshet.processor.read;

import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.PathTemplate.Segment;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Printable;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.SourceVersion;

/**
 * Reads a path template. Its grammar:
 *
 * <pre>
 * path    = "/" [ segment *( "/" segment ) ]
 * segment = text / "{" name "}"
 * text    = 1*( ASCII letter or digit / one of -._~!$&amp;'()+,;=:@ / other )   ; not "." nor ".."
 * other   = whatever is seen and neither ASCII nor a space
 * name    = a Java identifier
 * </pre>
 */
final class PathReader {
  private static final String PUNCTUATION = "-._~!$&'()+,;=:@";

  private final String text;
  private final Site site;
  private final Signature signature;
  private final Faults faults;
  private final List<Segment> segments = new ArrayList<>();

  private PathReader(FreshetAnnotations.Written path, Signature signature, Faults faults) {
    this.text = path.text();
    this.site = path.site();
    this.signature = signature;
    this.faults = faults;
  }

  /** The template; or nothing, and every fault in it. */
  static Optional<PathTemplate> read(
      FreshetAnnotations.Written path, Signature signature, Faults faults) {
    Faults own = new Faults();
    PathReader reader = new PathReader(path, signature, own);
    reader.readPath();
    faults.addAll(own);
    return own.isEmpty()
        ? Optional.of(new PathTemplate(reader.text, reader.segments, reader.site))
        : Optional.empty();
  }

  private void readPath() {
    if (!text.startsWith("/")) {
      faults.add(Problem.PATH_NOT_ABSOLUTE, site, text);
      return;
    }
    OptionalInt brace = unpairedBrace();
    if (brace.isPresent()) {
      faults.add(Problem.PATH_BRACE_UNPAIRED, site, text, brace.getAsInt() + 1);
      return;
    }
    int start = 1;
    while (start <= text.length() && !text.equals("/")) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      readSegment(text.substring(start, end), start + 1);
      start = end + 1;
    }
  }

  /** Reads a segment that begins at a column, which counts from 1. */
  private void readSegment(String segment, int column) {
    if (segment.isEmpty()) {
      faults.add(Problem.PATH_SEGMENT_EMPTY, site, text, column);
    } else if (segment.lastIndexOf('{') == 0 && segment.endsWith("}")) {
      readVariable(segment.substring(1, segment.length() - 1), column);
    } else if (segment.equals(".") || segment.equals("..")) {
      faults.add(Problem.PATH_DOT_SEGMENT, site, text, segment, column);
    } else {
      readLiteral(segment, column);
    }
  }

  private void readVariable(String name, int column) {
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      faults.add(Problem.PATH_VARIABLE_NAME_ILLEGAL, site, text, name, column, signature.full());
    } else if (segments.contains(new Segment(name, true))) {
      faults.add(Problem.PATH_VARIABLE_TWICE, site, text, name, column);
    } else {
      segments.add(new Segment(name, true));
    }
  }

  private void readLiteral(String segment, int column) {
    int offset = 0;
    while (offset < segment.length()) {
      int character = segment.codePointAt(offset);
      if (character == '{') {
        faults.add(Problem.PATH_SEGMENT_MIXED, site, text, segment, column, signature.brief());
        return;
      }
      if (!isLegal(character)) {
        String shown = shown(character);
        faults.add(
            Problem.PATH_CHARACTER_ILLEGAL, site, text, shown, column + offset, signature.brief());
        return;
      }
      offset += Character.charCount(character);
    }
    segments.add(new Segment(segment, false));
  }

  /** The offset of the first brace that has no partner in its segment, or is in a variable. */
  private OptionalInt unpairedBrace() {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isOpen = open >= 0;
      if (character == '/' && isOpen) {
        return OptionalInt.of(open);
      } else if (character == (isOpen ? '{' : '}')) {
        return OptionalInt.of(i);
      } else if (character == '{') {
        open = i;
      } else if (character == '}') {
        open = -1;
      }
    }
    return open < 0 ? OptionalInt.empty() : OptionalInt.of(open);
  }

  private static boolean isLegal(int character) {
    return character < 0x80
        ? Character.isLetterOrDigit(character) || PUNCTUATION.indexOf(character) >= 0
        : Printable.isSeen(character) && !Character.isSpaceChar(character);
  }

  private static String shown(int character) {
    String code = String.format(Locale.ROOT, "U+%04X", character);
    boolean isVisible = character >= ' ' && character < 0x7F;
    return isVisible ? "'" + Character.toString(character) + "'" : code;
  }
}
