package example.problems;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

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
}
