package dev.freshet.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.processor.model.ParameterModel.ValueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultReaderTest {

  @ParameterizedTest
  @CsvSource({
    "STRING, ' any text ', ' any text '",
    "INT, 10, 10",
    "INT, -2147483648, -2147483648",
    "INT, +7, 7",
    "INT, 007, 7",
    "LONG, 9223372036854775807, 9223372036854775807",
    "DOUBLE, 10, 10.0",
    "DOUBLE, .5, 0.5",
    "DOUBLE, 5., 5.0",
    "DOUBLE, -1e-3, -0.001",
    "BOOLEAN, true, true",
    "BOOLEAN, false, false"
  })
  void convertsWhatTheRuntimeConverts(ValueKind kind, String text, String value) {
    assertThat(DefaultReader.read(text, kind)).hasToString("Optional[" + value + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "INT, ''",
    "INT, ' 1'",
    "INT, 1.0",
    "INT, 2147483648",
    "LONG, 1L",
    "DOUBLE, 1f",
    "DOUBLE, ' 1'",
    "DOUBLE, NaN",
    "DOUBLE, Infinity",
    "DOUBLE, 0x1p3",
    "DOUBLE, 1e999",
    "DOUBLE, .",
    "DOUBLE, ''",
    "BOOLEAN, TRUE",
    "BOOLEAN, 1",
    "BOOLEAN, ''"
  })
  void refusesEverythingElse(ValueKind kind, String text) {
    assertThat(DefaultReader.read(text, kind)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void examplesConvert(ValueKind kind) {
    assertThat(DefaultReader.read(DefaultReader.example(kind), kind)).isPresent();
  }
}
