package example.conversions;

import static java.util.Objects.requireNonNull;

import dev.freshet.handler.Body;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
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
import javax.annotation.processing.Generated;

/** Serves {@link ConversionService} over HTTP. */
@Generated("dev.freshet.processor.FreshetProcessor")
final class ConversionServiceHandler extends StreamingHandler {
  private final ConversionService service;

  ConversionServiceHandler(ConversionService service) {
    this.service = requireNonNull(service, "service");
  }

  @Override
  protected void routes(RouteTable routes) {
    routes.get("/small/{b}/{s}/{f}/{c}", this::small);
    routes.get("/boxes", this::boxes);
    routes.get("/known/{id}", this::known);
    routes.get("/time/{day}", this::time);
    routes.get("/own/{color}/{isbn}/{shade}", this::own);
    routes.get("/optional", this::optional);
    routes.get("/nullable", this::nullable);
    routes.get("/several", this::several);
  }

  /**
   * {@code GET /small/{b}/{s}/{f}/{c}}, see {@link ConversionService#small(byte, short, float,
   * char)}.
   */
  private Body small(Request request) {
    byte b = request.path("b").asByte();
    short s = request.path("s").asShort();
    float f = request.path("f").asFloat();
    char c = request.path("c").asChar();
    request.requireValid();
    return Body.whole(service.small(b, s, f, c));
  }

  /** {@code GET /boxes}, see {@link ConversionService#boxes(Byte, Short, Float, Character)}. */
  private Body boxes(Request request) {
    Byte b = request.query("b").asByte();
    Short s = request.query("s").asShort();
    Float f = request.query("f").or("0.5").asFloat();
    Character c = request.query("c").or("x").asChar();
    request.requireValid();
    return Body.whole(service.boxes(b, s, f, c));
  }

  /**
   * {@code GET /known/{id}}, see {@link ConversionService#known(UUID, BigDecimal, BigInteger, URI,
   * Locale)}.
   */
  private Body known(Request request) {
    UUID id = request.path("id").as(UUID::fromString, "a UUID");
    BigDecimal price = request.query("price").as(BigDecimal::new, "a decimal number");
    BigInteger count = request.query("count").or("7").as(BigInteger::new, "a whole number");
    URI link = request.query("link").or("https://example.org/").as(URI::new, "a URI");
    Locale locale = request.query("locale").or("en-GB").as(Locale::forLanguageTag,
        "a language tag");
    request.requireValid();
    return Body.whole(service.known(id, price, count, link, locale));
  }

  /**
   * {@code GET /time/{day}}, see {@link ConversionService#time(LocalDate, Duration, Instant,
   * OffsetDateTime, Year, ZoneId, DayOfWeek)}.
   */
  private Body time(Request request) {
    LocalDate day = request.path("day").as(LocalDate::parse, "a date such as 2026-11-22");
    Duration pause = request.query("pause").or("PT15M").as(Duration::parse,
        "an ISO-8601 duration such as PT15M");
    Instant instant = request.query("instant").or("2026-11-22T10:15:30Z").as(Instant::parse,
        "an instant such as 2026-11-22T10:15:30Z");
    OffsetDateTime date =
        request.query("date").or("2026-11-22T10:15:30+01:00").as(OffsetDateTime::parse,
        "a date and time with its offset such as 2026-11-22T10:15:30+01:00");
    Year year = request.query("year").or("2026").as(Year::parse, "a year such as 2026");
    ZoneId zone = request.query("zone").or("Europe/Paris").as(ZoneId::of,
        "a time zone such as Europe/Paris");
    DayOfWeek weekday = request.query("weekday").or("MONDAY").as(DayOfWeek::valueOf,
        "MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY or SUNDAY");
    request.requireValid();
    return Body.whole(service.time(day, pause, instant, date, year, zone, weekday));
  }

  /**
   * {@code GET /own/{color}/{isbn}/{shade}}, see {@link
   * ConversionService#own(ConversionService.Color, Isbn, Shade, CharSequence, StringBuilder)}.
   */
  private Body own(Request request) {
    ConversionService.Color color = request.path("color").as(ConversionService.Color::valueOf,
        "RED, GREEN or BLUE");
    Isbn isbn = request.path("isbn").as(Isbn::new, "a valid Isbn");
    Shade shade = request.path("shade").as(Shade::of, "a valid Shade");
    CharSequence text = request.query("text").asText();
    StringBuilder builder = request.query("builder").as(StringBuilder::new,
        "a valid StringBuilder");
    request.requireValid();
    return Body.whole(service.own(color, isbn, shade, text, builder));
  }

  /**
   * {@code GET /optional}, see {@link ConversionService#optional(Optional, Optional, Optional,
   * Optional)}.
   */
  private Body optional(Request request) {
    Optional<Integer> number = request.query("number").optional(Parameter::asInt);
    Optional<UUID> id = request.query("id").optional(p -> p.as(UUID::fromString, "a UUID"));
    Optional<ConversionService.Color> color =
        request.query("color").optional(p -> p.as(ConversionService.Color::valueOf,
        "RED, GREEN or BLUE"));
    Optional<? extends CharSequence> text = request.query("text").optional(Parameter::asText);
    request.requireValid();
    return Body.whole(service.optional(number, id, color, text));
  }

  /** {@code GET /nullable}, see {@link ConversionService#nullable(Integer, Isbn, String)}. */
  private Body nullable(Request request) {
    Integer number = request.query("number").orNull(Parameter::asInt);
    Isbn isbn = request.query("isbn").orNull(p -> p.as(Isbn::new, "a valid Isbn"));
    String text = request.query("text").orNull(Parameter::asText);
    request.requireValid();
    return Body.whole(service.nullable(number, isbn, text));
  }

  /** {@code GET /several}, see {@link ConversionService#several(List, Set, List, List)}. */
  private Body several(Request request) {
    List<Integer> number = request.query("number").list(Parameter::asInt);
    Set<ConversionService.Color> color =
        request.query("color").set(p -> p.as(ConversionService.Color::valueOf,
        "RED, GREEN or BLUE"));
    List<String> text = request.query("text").list(Parameter::asText);
    List<Long> big = request.query("big").or("1").list(Parameter::asLong);
    request.requireValid();
    return Body.whole(service.several(number, color, text, big));
  }
}
