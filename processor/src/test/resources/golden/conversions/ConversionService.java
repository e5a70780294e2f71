package example.conversions;

import dev.freshet.Default;
import dev.freshet.Get;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every type that text converts to, and every amount of it. */
final class ConversionService {
  /** Constants to choose from. */
  enum Color {
    RED,
    GREEN,
    BLUE {
      @Override
      public String toString() {
        return "azure";
      }
    }
  }

  @Get("/small/{b}/{s}/{f}/{c}")
  String small(byte b, short s, float f, char c) {
    return show(b, s, f, c);
  }

  @Get("/boxes")
  String boxes(Byte b, Short s, @Default("0.5") Float f, @Default("x") Character c) {
    return show(b, s, f, c);
  }

  @Get("/known/{id}")
  String known(
      UUID id,
      BigDecimal price,
      @Default("7") BigInteger count,
      @Default("https://example.org/") URI link,
      @Default("en-GB") Locale locale) {
    return show(id, price, count, link, locale.getDisplayCountry(Locale.ENGLISH));
  }

  @Get("/time/{day}")
  String time(
      LocalDate day,
      @Default("PT15M") Duration pause,
      @Default("2026-11-22T10:15:30Z") Instant instant,
      @Default("2026-11-22T10:15:30+01:00") OffsetDateTime date,
      @Default("2026") Year year,
      @Default("Europe/Paris") ZoneId zone,
      @Default("MONDAY") DayOfWeek weekday) {
    return show(day, pause, instant, date, year, zone, weekday);
  }

  @Get("/own/{color}/{isbn}/{shade}")
  String own(Color color, Isbn isbn, Shade shade, CharSequence text, StringBuilder builder) {
    return show(color, isbn, shade, text, builder);
  }

  @Get("/optional")
  String optional(
      Optional<Integer> number,
      Optional<UUID> id,
      Optional<Color> color,
      Optional<? extends CharSequence> text) {
    return show(number, id, color, text);
  }

  @Get("/nullable")
  String nullable(@Nullable Integer number, @Nullable Isbn isbn, @OnType.Nullable String text) {
    return number + " " + isbn + " " + text;
  }

  @Get("/several")
  String several(
      List<Integer> number, Set<Color> color, List<String> text, @Default("1") List<Long> big) {
    return show(number, color, text, big);
  }

  private static String show(Object... values) {
    return List.of(values).toString();
  }
}
