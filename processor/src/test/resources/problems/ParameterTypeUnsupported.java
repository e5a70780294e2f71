package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

class ParameterTypeUnsupported {
  @Get("/story/{shelf}")
  @Streaming
  List<String> story(
      Shelf shelf,
      List<String> names,
      String... more) {
    return List.of();
  }

  @Get("/optional")
  @Streaming
  List<String> optional(
      OptionalInt number,
      Optional<Shelf> shelf,
      char letter,
      float ratio) {
    return List.of();
  }

  record Shelf(String name) {}
}
