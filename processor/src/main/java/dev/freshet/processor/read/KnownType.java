package dev.freshet.processor.read;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.Conversion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Types of the JDK that convert text themselves, and of which more can be said than that. */
enum KnownType {
  BIG_DECIMAL(BigDecimal.class, "new", BigDecimal::new, "a decimal number", "0.5"),
  BIG_INTEGER(BigInteger.class, "new", BigInteger::new, "a whole number", "10"),
  URI_(URI.class, "new", URI::create, "a URI", "https://example.org/"),
  UUID_(
      UUID.class, "fromString", UUID::fromString, "a UUID", "0b7fcb3a-4a8f-4d0e-9f0e-2b1f4d1f0a11"),
  LOCALE(Locale.class, "forLanguageTag", Locale::forLanguageTag, "a language tag", "en-GB"),
  DURATION(Duration.class, "parse", Duration::parse, "an ISO-8601 duration such as PT15M", "PT15M"),
  PERIOD(Period.class, "parse", Period::parse, "an ISO-8601 period such as P1M", "P1M"),
  INSTANT(
      Instant.class,
      "parse",
      Instant::parse,
      "an instant such as 2026-11-22T10:15:30Z",
      "2026-11-22T10:15:30Z"),
  LOCAL_DATE(LocalDate.class, "parse", LocalDate::parse, "a date such as 2026-11-22", "2026-11-22"),
  LOCAL_TIME(LocalTime.class, "parse", LocalTime::parse, "a time such as 10:15:30", "10:15:30"),
  LOCAL_DATE_TIME(
      LocalDateTime.class,
      "parse",
      LocalDateTime::parse,
      "a date and time such as 2026-11-22T10:15:30",
      "2026-11-22T10:15:30"),
  OFFSET_TIME(
      OffsetTime.class,
      "parse",
      OffsetTime::parse,
      "a time with its offset such as 10:15:30+01:00",
      "10:15:30+01:00"),
  OFFSET_DATE_TIME(
      OffsetDateTime.class,
      "parse",
      OffsetDateTime::parse,
      "a date and time with its offset such as 2026-11-22T10:15:30+01:00",
      "2026-11-22T10:15:30+01:00"),
  ZONED_DATE_TIME(
      ZonedDateTime.class,
      "parse",
      ZonedDateTime::parse,
      "a date and time with its zone such as 2026-11-22T10:15:30+01:00[Europe/Paris]",
      "2026-11-22T10:15:30+01:00[Europe/Paris]"),
  YEAR(Year.class, "parse", Year::parse, "a year such as 2026", "2026"),
  YEAR_MONTH(YearMonth.class, "parse", YearMonth::parse, "a month such as 2026-11", "2026-11"),
  MONTH_DAY(MonthDay.class, "parse", MonthDay::parse, "a day such as --11-22", "--11-22"),
  ZONE_ID(ZoneId.class, "of", ZoneId::of, "a time zone such as Europe/Paris", "Europe/Paris"),
  ZONE_OFFSET(ZoneOffset.class, "of", ZoneOffset::of, "an offset such as +01:00", "+01:00");

  private final ClassName name;
  private final String qualifiedName;
  private final String function;
  private final Predicate<String> accepts;
  private final String rule;
  private final String example;

  KnownType(Class<?> type, String function, Consumer<String> parser, String rule, String example) {
    this.name = ClassName.get(type);
    this.qualifiedName = name.canonicalName();
    this.function = function;
    this.accepts = StandardTypes.parsed(parser);
    this.rule = rule;
    this.example = example;
  }

  /** The type of that qualified name. */
  static Optional<TextType> find(String name) {
    return Arrays.stream(values())
        .filter(each -> each.qualifiedName.equals(name))
        .map(KnownType::type)
        .findFirst();
  }

  /**
   * The names of the constants of an enum in their order, which ecj does not tell of compiled
   * classes; empty if it is not known.
   */
  static List<String> constants(String name) {
    return switch (name) {
      case "java.time.DayOfWeek" -> names(DayOfWeek.values());
      case "java.time.Month" -> names(Month.values());
      default -> List.of();
    };
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).<String>map(Enum::name).toList();
  }

  TextType type() {
    return new TextType(new Conversion.Own(name, function, rule), accepts, List.of(example));
  }
}
