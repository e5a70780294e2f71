package dev.freshet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line, as its user meets it. */
class OptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''                        | -    | 127.0.0.1 | 8080
          --port 0                  | -    | 127.0.0.1 | 0
          --port 65535              | -    | 127.0.0.1 | 65535
          --port=9000               | -    | 127.0.0.1 | 9000
          --port 1 --port 2         | -    | 127.0.0.1 | 2
          --host 0.0.0.0            | -    | 0.0.0.0   | 8080
          --host=::1 --port 81      | -    | ::1       | 81
          ''                        | 9001 | 127.0.0.1 | 9001
          ''                        | ''   | 127.0.0.1 | 8080
          --port 9002               | 9001 | 127.0.0.1 | 9002
          --port 9002               | oops | 127.0.0.1 | 9002
          """)
  void optionsAreFollowed(String arguments, String environmentPort, String host, int port)
      throws BadOptionException {
    assertThat(parse(arguments, environmentPort))
        .isEqualTo(new Options(host, port, Optional.empty(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          --port                | -     | --port needs a value.
          --port=               | -     | --port needs a value.
          --host                | -     | --host needs a value.
          --host=               | -     | --host needs a value.
          --port eighty         | -     | --port needs a whole number from 0 to 65535, not "eighty".
          --port -1             | -     | --port needs a whole number from 0 to 65535, not "-1".
          --port 65536          | -     | --port needs a whole number from 0 to 65535, not "65536".
          --port 999999         | -     | --port needs a whole number from 0 to 65535, not "999999".
          --port 80.0           | -     | --port needs a whole number from 0 to 65535, not "80.0".
          --port --host         | -     | --port needs a whole number from 0 to 65535, not "--host".
          ``                    | oops  | PORT needs a whole number from 0 to 65535, not "oops".
          --host h              | 70000 | PORT needs a whole number from 0 to 65535, not "70000".
          --files               | -     | --files needs a value.
          --prot 80             | -     | Unknown option "--prot"; --help lists them all.
          -p 80                 | -     | Unknown option "-p"; --help lists them all.
          8080                  | -     | Unknown option "8080"; --help lists them all.
          --verbose=1           | -     | Unknown option "--verbose"; --help lists them all.
          """)
  void mistakeIsOneSentence(String arguments, String environmentPort, String sentence) {
    assertThatThrownBy(() -> parse(arguments, environmentPort))
        .isInstanceOf(BadOptionException.class)
        .hasMessage(sentence);
  }

  @Test
  void filesAreThoseOfADirectory() throws BadOptionException {
    assertThat(parse("--port 1 --files some/where", null))
        .isEqualTo(new Options("127.0.0.1", 1, Optional.of(Path.of("some", "where")), false));
  }

  @Test
  void helpIsAllThatWasAskedFor() throws BadOptionException {
    assertThat(parse("--help --port eighty", "oops").help()).isTrue();
  }

  private static Options parse(String arguments, String environmentPort) throws BadOptionException {
    List<String> split = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
    return Options.parse(
        split, environmentPort == null ? Map.of() : Map.of("PORT", environmentPort));
  }
}
