package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;

class ItemTypeUnsupported {
  @Get("/stories")
  @Streaming
  List<Story> stories() {
    return List.of();
  }

  @Get("/numbers")
  @Streaming
  Flow.Publisher<Integer> numbers() {
    return null;
  }

  @Get("/ints")
  @Streaming
  Iterable<int[]> ints() {
    return List.of();
  }

  @Get("/maps")
  @Streaming
  Iterable<? extends Map<String, ?>> maps() {
    return List.of();
  }

  @Get("/shelf")
  @Streaming
  Shelf<?> shelf() {
    return null;
  }

  record Story(String title) {}

  interface Shelf<T extends Story> extends Iterable<T> {}
}
