package example.problems;

import dev.freshet.Default;
import dev.freshet.Get;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class DefaultWithOptional {
  @Get("/story")
  String story(@Default("10") Optional<Integer> limit, @Default("a") @Nullable String text) {
    return "";
  }
}
