package example.problems;

import dev.freshet.Get;
import dev.freshet.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

class AnswerTypeUnsupported {
  @Get("/number")
  int number() {
    return 0;
  }

  @Get("/map")
  Map<String, String> map() {
    return Map.of();
  }

  @Get("/letters")
  char[] letters() {
    return new char[0];
  }

  @Get("/anything")
  Object anything() {
    return "";
  }

  @Get("/future")
  Future<String> future() {
    return null;
  }

  @Get("/response")
  Response<?> response() {
    return null;
  }

  @Get("/raw")
  Optional raw() {
    return null;
  }

  @Get("/nested")
  CompletionStage<Response<Optional<Integer>>> nested() {
    return null;
  }
}
