package dev.freshet.processor.read;

import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.PathTemplate.Segment;
import dev.freshet.processor.model.PathTemplate.Segment.Kind;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Printable;
import dev.freshet.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Reads a path template. Its grammar:
 *
 * <pre>
 * path    = "/" [ ( segment *( "/" segment ) [ "/" rest ] ) / rest ]
 * segment = text / "{" name "}"
 * rest    = "{" name ":*}"
 * text    = 1*( ASCII letter or digit / one of -._~!$&amp;'()+,;=:@ / other )   ; not "." nor ".."
 * other   = whatever is seen and neither ASCII nor a space
 * name    = a Java identifier
 * </pre>
 */
final class PathReader {
  private static final String REST_MARK = ":*";
  private static final Pattern FOREIGN_REST =
      Pattern.compile("(?=.*[*.])\\*{0,2}(?<name>\\w+)(?:\\*{1,2}|\\.{3}|:\\.?[*+]{1,2})?");
  private static final String PUNCTUATION = "-._~!$&'()+,;=:@";

  private final String text;
  private final Site site;
  private final String brief;
  private final String full;
  private final Faults faults;
  private final List<Segment> segments = new ArrayList<>();

  private PathReader(FreshetAnnotations.Written path, String brief, String full, Faults faults) {
    this.text = path.text();
    this.site = path.site();
    this.brief = brief;
    this.full = full;
    this.faults = faults;
  }

  /**
   * The template; or nothing, and every fault in it.
   *
   * @param brief how messages show the method whose path it is
   * @param full how they show the method with its parameters
   */
  static Optional<PathTemplate> read(
      FreshetAnnotations.Written path, String brief, String full, Faults faults) {
    Faults own = new Faults();
    PathReader reader = new PathReader(path, brief, full, own);
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

  private void readVariable(String inside, int column) {
    boolean isRest = inside.endsWith(REST_MARK);
    String name = isRest ? inside.substring(0, inside.length() - REST_MARK.length()) : inside;
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      faults.add(
          Problem.PATH_VARIABLE_NAME_ILLEGAL, site, text, inside, column, full, meantRest(inside));
    } else if (segments.stream().anyMatch(each -> isVariable(each, name))) {
      faults.add(Problem.PATH_VARIABLE_TWICE, site, text, name, column);
    } else if (isRest && column + inside.length() + 1 < text.length()) {
      faults.add(Problem.REST_NOT_LAST, site, text, name);
    } else {
      segments.add(new Segment(name, isRest ? Kind.REST : Kind.VARIABLE));
    }
  }

  private static boolean isVariable(Segment segment, String name) {
    return segment.kind() != Kind.LITERAL && segment.text().equals(name);
  }

  /** What is meant by {@code {*name}} and the other ways in which others write a rest. */
  private static @Nullable String meantRest(String inside) {
    Matcher rest = FOREIGN_REST.matcher(inside);
    return rest.matches() ? "{" + rest.group("name") + REST_MARK + "}" : null;
  }

  private void readLiteral(String segment, int column) {
    int offset = 0;
    while (offset < segment.length()) {
      int character = segment.codePointAt(offset);
      if (character == '{') {
        faults.add(Problem.PATH_SEGMENT_MIXED, site, text, segment, column, brief);
        return;
      }
      if (!isLegal(character)) {
        String shown = shown(character);
        String rest = character == '*' ? "{name" + REST_MARK + "}" : null;
        faults.add(Problem.PATH_CHARACTER_ILLEGAL, site, text, shown, column + offset, brief, rest);
        return;
      }
      offset += Character.charCount(character);
    }
    segments.add(new Segment(segment, Kind.LITERAL));
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
