package example.problems;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Header;
import dev.freshet.Streaming;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class DefaultMalformed {
  @Get("/story")
  @Streaming
  List<String> story(
      @Default("ten") int limit,
      @Default("9999999999") Integer tooLarge,
      @Default("1L") long suffix,
      @Default("NaN") double ratio,
      @Default("1e999") Double infinite,
      @Default("yes") boolean flag,
      @Default("") int nothing) {
    return List.of();
  }

  @Get("/own")
  String own(
      @Default("GREN") Color slip,
      @Default("green") Color letterCase,
      @Default("PINK") Color unknown,
      @Default("NONE") Nothing none,
      @Default("2026-13-01") LocalDate month,
      @Default("15 minutes") Duration pause,
      @Default("me") UUID id,
      @Default("ab") char letter,
      @Default("128") byte small,
      @Default("1,5") BigDecimal price,
      @Default("1;2") List<Integer> numbers,
      @Header @Default("a b") URI referer) {
    return "";
  }

  enum Color {
    RED,
    GREEN
  }

  enum Nothing {}
}
