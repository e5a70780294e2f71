package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
  private final List<Fault> faults = new ArrayList<>();

  private Parameter parameter(String... texts) {
    return new Parameter(Place.QUERY, "a", List.of(texts), faults::add);
  }

  private void assertFault(String sentence) {
    assertThat(faults).singleElement().extracting(Fault::sentence).isEqualTo(sentence);
  }

  @Test
  void textsAreConverted() {
    assertThat(parameter("x y").asText()).isEqualTo("x y");
    assertThat(parameter("true").asBoolean()).isTrue();
    assertThat(parameter("false").asBoolean()).isFalse();
    assertThat(parameter("-128").asByte()).isEqualTo(Byte.MIN_VALUE);
    assertThat(parameter("32767").asShort()).isEqualTo(Short.MAX_VALUE);
    assertThat(parameter("-2147483648").asInt()).isEqualTo(Integer.MIN_VALUE);
    assertThat(parameter("9223372036854775807").asLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(parameter("1.5").asFloat()).isEqualTo(1.5f);
    assertThat(parameter("-.5e-3").asDouble()).isEqualTo(-0.0005);
    assertThat(parameter("€").asChar()).isEqualTo('€');
    assertThat(parameter("00000000-0000-0000-0000-000000000001").as(UUID::fromString, "a UUID"))
        .isEqualTo(new UUID(0, 1));
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2147483648", "-2147483649", "1.0", "", "0x1", "1_000", " 1", "1L", "+", "-"})
  void noWholeNumberIsAFault(String text) {
    parameter(text).asInt();
    assertFault(
        "The query parameter \"a\" must be a whole number from -2147483648 to 2147483647,"
            + " but it is \""
            + text
            + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1f", "0x1p3", "1d", "", "1,5", "--1", " 1", "e", "."})
  void noDecimalNumberIsAFault(String text) {
    parameter(text).asDouble();
    assertFault("The query parameter \"a\" must be a decimal number, but it is \"" + text + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "yes", "1", "", "on", "true "})
  void neitherTrueNorFalseIsAFault(String text) {
    parameter(text).asBoolean();
    assertFault("The query parameter \"a\" must be true or false, but it is \"" + text + "\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "🌊"})
  void notOneCharacterIsAFault(String text) {
    parameter(text).asChar();
    assertFault(
        "The query parameter \"a\" must be a single character, but it is \"" + text + "\".");
  }

  @Test
  void converterThatThrowsIsAFault() {
    parameter("x").as(text -> UUID.fromString(text), "a UUID");
    assertFault("The query parameter \"a\" must be a UUID, but it is \"x\".");
  }

  @Test
  void longTextIsQuotedInShort() {
    parameter("x".repeat(5_000)).asInt();
    assertThat(faults.get(0).sentence()).endsWith("\"" + "x".repeat(80) + "…\".");
  }

  @Test
  void missingTextIsAFault() {
    parameter().asBoolean();
    assertFault("The query parameter \"a\" is missing; it must be true or false.");
  }

  @Test
  void missingTextMayHaveAnotherInItsPlace() {
    assertThat(parameter().or("7").asInt()).isEqualTo(7);
    assertThat(parameter("8").or("7").asInt()).isEqualTo(8);
    assertThat(parameter().optional(Parameter::asInt)).isEmpty();
    assertThat(parameter("8").optional(Parameter::asInt)).contains(8);
    assertThat(parameter().orNull(Parameter::asInt)).isNull();
    assertThat(faults).isEmpty();
  }

  @Test
  void textThatDoesNotConvertIsAFaultEvenWhereItMayBeMissing() {
    parameter("x").optional(Parameter::asInt);
    assertThat(faults).hasSize(1);
  }

  @Test
  void firstOfSeveralTextsCountsExceptInCollections() {
    assertThat(parameter("1", "2").asInt()).isEqualTo(1);
    assertThat(parameter("2", "1", "2").list(Parameter::asInt)).containsExactly(2, 1, 2);
    assertThat(parameter("2", "1", "2").set(Parameter::asInt)).containsExactly(2, 1);
    assertThat(parameter().list(Parameter::asInt)).isEmpty();
  }

  @Test
  void eachTextOfACollectionThatDoesNotConvertIsAFault() {
    Function<Parameter, Integer> conversion = Parameter::asInt;
    parameter("1", "x", "y").list(conversion);
    assertThat(faults).hasSize(2);
  }
}
