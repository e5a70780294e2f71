package dev.freshet.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.file.Conditions.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Preconditions and their precedence (RFC 9110, section 13.2.2). In the tables {@code =} is the
 * time of the file, {@code <} a second before it, {@code >} one after it.
 */
class ConditionsTest {
  private static final Instant TIME = Instant.parse("2026-11-22T10:15:30Z");
  private static final Validators STRONG = new Validators("\"a\"", Optional.of(TIME));
  private static final Validators WEAK = new Validators("W/\"a\"", Optional.of(TIME));

  /** A request with fields as {@code name: value}, separated by {@code ;}. */
  private static Conditions request(String method, String fields) {
    Map<String, List<String>> all = new TreeMap<>();
    Arrays.stream(fields.split(";", -1))
        .map(field -> field.strip().split(": ", 2))
        .filter(field -> field.length == 2)
        .forEach(
            field -> all.computeIfAbsent(field[0], name -> new ArrayList<>()).add(value(field[1])));
    return new Conditions(method, name -> all.getOrDefault(name, List.of()));
  }

  private static String value(String text) {
    return switch (text) {
      case "<" -> HttpTime.format(TIME.minusSeconds(1));
      case "=" -> HttpTime.format(TIME);
      case ">" -> HttpTime.format(TIME.plusSeconds(1));
      default -> text.replace('\'', '"');
    };
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "                                                     | MET",
        "if-match: *                                          | MET",
        "if-match: 'a'                                        | MET",
        "if-match: 'b'                                        | FAILED",
        "if-match: W/'a'                                      | FAILED",
        "if-match: 'b', 'a'                                   | MET",
        "if-match: 'b'; if-match: 'a'                         | MET",
        "if-match: a                                          | FAILED",
        "if-match: 'a                                         | FAILED",
        "if-unmodified-since: <                               | FAILED",
        "if-unmodified-since: =                               | MET",
        "if-unmodified-since: >                               | MET",
        "if-unmodified-since: yesterday                       | MET",
        "if-match: 'a'; if-unmodified-since: <                | MET",
        "if-match: 'b'; if-unmodified-since: >                | FAILED",
        "if-none-match: *                                     | NOT_MODIFIED",
        "if-none-match: 'a'                                   | NOT_MODIFIED",
        "if-none-match: W/'a'                                 | NOT_MODIFIED",
        "if-none-match: 'b'                                   | MET",
        "if-none-match: 'b','x,y',W/'a'                       | NOT_MODIFIED",
        "if-none-match: 'b'; if-none-match: 'a'               | NOT_MODIFIED",
        "if-none-match: a                                     | MET",
        "if-none-match: 'x,'a'                                | MET",
        "if-modified-since: <                                 | MET",
        "if-modified-since: =                                 | NOT_MODIFIED",
        "if-modified-since: >                                 | NOT_MODIFIED",
        "if-modified-since: 0                                 | MET",
        "if-modified-since: >; if-modified-since: >           | MET",
        "if-none-match: 'b'; if-modified-since: >             | MET",
        "if-none-match: 'a'; if-modified-since: <             | NOT_MODIFIED",
        "if-match: 'a'; if-none-match: 'a'                    | NOT_MODIFIED",
        "if-match: 'b'; if-none-match: 'a'                    | FAILED",
        "if-unmodified-since: <; if-none-match: 'a'           | FAILED",
        "if-unmodified-since: =; if-modified-since: =         | NOT_MODIFIED",
      })
  void conditionsOfAGetAreEvaluatedInTheirOrder(String fields, Outcome outcome) {
    String given = fields == null ? "" : fields;
    assertThat(request("GET", given).evaluate(STRONG)).isEqualTo(outcome);
    assertThat(request("HEAD", given).evaluate(STRONG)).as("of a HEAD").isEqualTo(outcome);
    assertThat(request("POST", given).evaluate(STRONG)).as("of a POST").isEqualTo(Outcome.MET);
  }

  @Test
  void weakTagOfAFreshFileIsComparedWeaklyAlone() {
    assertThat(request("GET", "if-none-match: 'a'").evaluate(WEAK)).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(request("GET", "if-match: W/'a'").evaluate(WEAK)).isEqualTo(Outcome.FAILED);
    assertThat(request("GET", "if-match: *").evaluate(WEAK)).isEqualTo(Outcome.MET);
  }

  @Test
  void withoutATimeNothingIsComparedWithOne() {
    Validators timeless = new Validators("\"a\"", Optional.empty());
    assertThat(request("GET", "if-modified-since: >").evaluate(timeless)).isEqualTo(Outcome.MET);
    assertThat(request("GET", "if-unmodified-since: <").evaluate(timeless)).isEqualTo(Outcome.MET);
    assertThat(request("GET", "range: bytes=0-0; if-range: =").ranges(timeless, 9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "GET  | range: bytes=0-0                              | true",
        "GET  | range: bytes=0-0; if-range: 'a'               | true",
        "GET  | range: bytes=0-0; if-range: 'b'               | false",
        "GET  | range: bytes=0-0; if-range: W/'a'             | false",
        "GET  | range: bytes=0-0; if-range: =                 | true",
        "GET  | range: bytes=0-0; if-range: <                 | false",
        "GET  | range: bytes=0-0; if-range: >                 | false",
        "GET  | range: bytes=0-0; if-range: soon              | false",
        "GET  | range: bytes=0-0; if-range: 'a'; if-range: 'a' | false",
        "GET  | range: bytes=0-0; range: bytes=1-1            | false",
        "GET  | if-range: 'a'                                 | false",
        "HEAD | range: bytes=0-0                              | false",
        "POST | range: bytes=0-0                              | false",
      })
  void rangesAreForAGetOfTheSameVersion(String method, String fields, boolean ranges) {
    assertThat(request(method, fields).ranges(STRONG, 9).isPresent()).isEqualTo(ranges);
  }

  @Test
  void weakTagNeverHasARange() {
    assertThat(request("GET", "range: bytes=0-0; if-range: W/'a'").ranges(WEAK, 9)).isEmpty();
    assertThat(request("GET", "range: bytes=0-0; if-range: 'a'").ranges(WEAK, 9)).isEmpty();
  }
}
