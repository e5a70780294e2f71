package example.problems;

import dev.freshet.Get;
import dev.freshet.Header;

class NullablePrimitive {
  @Get("/story")
  String story(@Nullable int limit, @Header @Nullable char letter) {
    return "";
  }

  @interface Nullable {}
}
