package dev.freshet.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.processor.model.Conversion.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandardTypesTest {

  @ParameterizedTest
  @CsvSource({
    "TEXT, ' any text '",
    "BYTE, -128",
    "SHORT, 32767",
    "INT, 10",
    "INT, -2147483648",
    "INT, +7",
    "INT, 007",
    "LONG, 9223372036854775807",
    "FLOAT, 1e38",
    "DOUBLE, 10",
    "DOUBLE, .5",
    "DOUBLE, 5.",
    "DOUBLE, -1e-3",
    "CHAR, ' '",
    "BOOLEAN, true",
    "BOOLEAN, false"
  })
  void acceptsWhatTheRuntimeConverts(Standard conversion, String text) {
    assertThat(StandardTypes.type(conversion).accepts()).accepts(text);
  }

  @ParameterizedTest
  @CsvSource({
    "BYTE, 128",
    "SHORT, 32768",
    "INT, ''",
    "INT, ' 1'",
    "INT, 1.0",
    "INT, 2147483648",
    "LONG, 1L",
    "FLOAT, 1e39",
    "DOUBLE, 1f",
    "DOUBLE, ' 1'",
    "DOUBLE, NaN",
    "DOUBLE, Infinity",
    "DOUBLE, 0x1p3",
    "DOUBLE, 1e999",
    "DOUBLE, .",
    "DOUBLE, ''",
    "CHAR, ''",
    "CHAR, ab",
    "BOOLEAN, TRUE",
    "BOOLEAN, 1",
    "BOOLEAN, ''"
  })
  void refusesEverythingElse(Standard conversion, String text) {
    assertThat(StandardTypes.type(conversion).accepts()).rejects(text);
  }

  @ParameterizedTest
  @EnumSource
  void examplesOfStandardTypesConvert(Standard conversion) {
    TextType type = StandardTypes.type(conversion);

    assertThat(type.examples()).isNotEmpty().allMatch(type.accepts());
  }

  @ParameterizedTest
  @EnumSource
  void examplesOfKnownTypesConvert(KnownType known) {
    TextType type = known.type();

    assertThat(type.examples()).isNotEmpty().allMatch(type.accepts());
  }
}
