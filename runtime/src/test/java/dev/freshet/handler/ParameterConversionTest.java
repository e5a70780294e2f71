package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every conversion: what it takes, what it does not, and what the client is told then. */
class ParameterConversionTest {

  /** A conversion with its rule. */
  private enum Kind {
    TEXT(Parameter::asText, "text"),
    BOOLEAN(Parameter::asBoolean, "true or false"),
    BYTE(Parameter::asByte, "a whole number from -128 to 127"),
    SHORT(Parameter::asShort, "a whole number from -32768 to 32767"),
    INT(Parameter::asInt, "a whole number from -2147483648 to 2147483647"),
    LONG(Parameter::asLong, "a whole number from -9223372036854775808 to 9223372036854775807"),
    FLOAT(Parameter::asFloat, "a decimal number"),
    DOUBLE(Parameter::asDouble, "a decimal number"),
    CHAR(Parameter::asChar, "a single character"),
    ENUM(own -> own.as(TimeUnit::valueOf, "one of DAYS, HOURS"), "one of DAYS, HOURS"),
    UUID_(own -> own.as(UUID::fromString, "a UUID"), "a UUID"),
    DECIMAL(own -> own.as(BigDecimal::new, "a decimal number"), "a decimal number"),
    DATE(own -> own.as(LocalDate::parse, "a date"), "a date"),
    URI_(own -> own.as(URI::create, "a URI"), "a URI");

    private final Function<Parameter, ?> conversion;
    private final String rule;

    Kind(Function<Parameter, ?> conversion, String rule) {
      this.conversion = conversion;
      this.rule = rule;
    }
  }

  private static Arguments[] texts(Kind kind, String... texts) {
    return Stream.of(texts).map(text -> Arguments.of(kind, text)).toArray(Arguments[]::new);
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of(Kind.TEXT, "a b", "a b"),
        Arguments.of(Kind.TEXT, "", ""),
        Arguments.of(Kind.TEXT, "\r\n\0\ud83c\udf0a", "\r\n\0\ud83c\udf0a"),
        Arguments.of(Kind.BOOLEAN, "true", true),
        Arguments.of(Kind.BOOLEAN, "false", false),
        Arguments.of(Kind.BYTE, "-128", Byte.MIN_VALUE),
        Arguments.of(Kind.BYTE, "127", Byte.MAX_VALUE),
        Arguments.of(Kind.SHORT, "-32768", Short.MIN_VALUE),
        Arguments.of(Kind.SHORT, "32767", Short.MAX_VALUE),
        Arguments.of(Kind.INT, "-2147483648", Integer.MIN_VALUE),
        Arguments.of(Kind.INT, "2147483647", Integer.MAX_VALUE),
        Arguments.of(Kind.INT, "007", 7),
        Arguments.of(Kind.LONG, "-9223372036854775808", Long.MIN_VALUE),
        Arguments.of(Kind.LONG, "9223372036854775807", Long.MAX_VALUE),
        Arguments.of(Kind.FLOAT, "-1.5", -1.5f),
        Arguments.of(Kind.FLOAT, "3.4028235e38", Float.MAX_VALUE),
        Arguments.of(Kind.DOUBLE, "1E-3", 0.001),
        Arguments.of(Kind.DOUBLE, ".5", 0.5),
        Arguments.of(Kind.DOUBLE, "5.", 5.0),
        Arguments.of(Kind.DOUBLE, "1.7976931348623157e308", Double.MAX_VALUE),
        Arguments.of(Kind.DOUBLE, "4.9e-324", Double.MIN_VALUE),
        Arguments.of(Kind.CHAR, "\u20ac", '\u20ac'),
        Arguments.of(Kind.CHAR, " ", ' '),
        Arguments.of(Kind.ENUM, "DAYS", TimeUnit.DAYS),
        Arguments.of(Kind.UUID_, "00000000-0000-0001-0000-000000000002", new UUID(1, 2)),
        Arguments.of(Kind.DECIMAL, "1e400", new BigDecimal("1e400")),
        Arguments.of(Kind.DATE, "2024-02-29", LocalDate.of(2024, 2, 29)),
        Arguments.of(Kind.URI_, "a/b?c", URI.create("a/b?c")));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void textThatConvertsIsTaken(Kind kind, String text, Object value) {
    Request request = SeamRequest.query("a=" + encoded(text));
    assertThat((Object) kind.conversion.apply(request.query("a"))).isEqualTo(value);
    assertThat(SeamRequest.faults(request)).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
            texts(Kind.BOOLEAN, "", "TRUE", "True", "1", "yes", " true", "true "),
            texts(Kind.BYTE, "", "-129", "128", "0x1", "1.0", " 1", "1 ", "a", "1L"),
            texts(Kind.SHORT, "", "-32769", "32768", "x"),
            texts(Kind.INT, "", "-2147483649", "2147483648", "1e3", "1_000", "--1", "-", "+"),
            texts(Kind.INT, "\u0663", "\uff11", "1\u0000", "9".repeat(100)),
            texts(Kind.LONG, "", "-9223372036854775809", "9223372036854775808", "1L"),
            texts(Kind.LONG, "\u0967"),
            texts(Kind.FLOAT, "", "NaN", "Infinity", "-Infinity", "1f", "0x1p3", " 1", ".", "e5"),
            texts(Kind.FLOAT, "3.5e38", "-1e39"),
            texts(Kind.DOUBLE, "", "NaN", "1d", "0x1p3", "1,5", "1.2.3", "--1", "\u0661.5"),
            texts(Kind.DOUBLE, "1e309", "-1e309", "9".repeat(400)),
            texts(Kind.CHAR, "", "ab", "\ud83c\udf0a"),
            texts(Kind.ENUM, "", "days", "WEEKS", "DAYS "),
            texts(Kind.UUID_, "", "00000000", "zz"),
            texts(Kind.DECIMAL, "", "1,5", "x"),
            texts(Kind.DATE, "2023-02-29", "29.2.2024", ""),
            texts(Kind.URI_, "a b", "http://[", "%"))
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void textThatDoesNotConvertIsAFaultThatTellsTheRuleAndTheText(Kind kind, String text) {
    Request request = SeamRequest.query("a=" + encoded(text));
    kind.conversion.apply(request.query("a"));
    String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    assertThat(SeamRequest.faults(request))
        .containsExactly(
            "The query parameter \"a\" must be " + kind.rule + ", but it is \"" + shown + "\".");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void missingTextIsAFaultThatTellsTheRule(Kind kind) {
    Request request = SeamRequest.query("b=1");
    kind.conversion.apply(request.query("a"));
    assertThat(SeamRequest.faults(request))
        .containsExactly("The query parameter \"a\" is missing; it must be " + kind.rule + ".");
  }

  @Test
  void whateverAConverterThrowsIsAFault() {
    Request request = SeamRequest.query("a=1");
    request
        .query("a")
        .as(
            text -> {
              throw new IOException("a secret of the server");
            },
            "a file");
    assertThat(SeamRequest.faults(request))
        .containsExactly("The query parameter \"a\" must be a file, but it is \"1\".");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
