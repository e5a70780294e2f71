package example.parameters;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;

/** Every kind of parameter in every place where it may stand. */
public final class ParameterService {
  @Get("/path/{text}/{number}/{big}/{ratio}/{flag}")
  @Streaming
  public List<String> path(String text, int number, long big, double ratio, boolean flag) {
    return show(text, number, big, ratio, flag);
  }

  @Get("/boxed-path/{number}/{big}/{ratio}/{flag}")
  @Streaming
  public List<String> boxedPath(Integer number, Long big, Double ratio, Boolean flag) {
    return show(number, big, ratio, flag);
  }

  @Get("/required")
  @Streaming
  public List<String> required(String text, int number, long big, double ratio, boolean flag) {
    return show(text, number, big, ratio, flag);
  }

  @Get("/boxed")
  @Streaming
  public List<String> boxed(Integer number, Long big, Double ratio, Boolean flag) {
    return show(number, big, ratio, flag);
  }

  @Get("/defaults")
  @Streaming
  public List<String> defaults(
      @Default("a \"quoted\" text, 5 $") String text,
      @Default("-10") int number,
      @Default("9999999999") long big,
      @Default("1e3") double ratio,
      @Default("true") boolean flag) {
    return show(text, number, big, ratio, flag);
  }

  @Get("/boxed-defaults")
  @Streaming
  public List<String> boxedDefaults(
      @Default("") String text,
      @Default("+7") Integer number,
      @Default("-1") Long big,
      @Default(".5") Double ratio,
      @Default("false") Boolean flag) {
    return show(text, number, big, ratio, flag);
  }

  @Get("/optional")
  @Streaming
  public List<String> optional(
      Optional<String> text,
      Optional<Integer> number,
      Optional<Long> big,
      Optional<Double> ratio,
      Optional<Boolean> flag) {
    return show(text, number, big, ratio, flag);
  }

  private static List<String> show(Object... values) {
    return List.of(List.of(values).toString());
  }
}
