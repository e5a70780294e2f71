package example.problems;

import dev.freshet.Get;
import org.jspecify.annotations.Nullable;

class NullablePathVariable {
  @Get("/story/{name}")
  String story(@Nullable String name) {
    return "";
  }
}
