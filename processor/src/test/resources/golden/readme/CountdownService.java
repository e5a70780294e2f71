package example.readme;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.stream.IntStream;

public final class CountdownService {
  @Get("/countdown/{from}")
  @Streaming // text/plain; charset=utf-8, because the items are Strings
  public Iterable<String> countdown(int from, @Default("1") int step) {
    return IntStream.iterate(from, n -> n > 0, n -> n - step).mapToObj(n -> n + "\n")::iterator;
  }
}
