package example.problems;

import dev.freshet.Get;
import dev.freshet.Response;
import java.util.List;
import java.util.concurrent.Flow;

class StreamingMissing {
  @Get("/story/{name}")
  List<String> story(String name) {
    return List.of(name);
  }

  @Get("/numbers")
  Flow.Publisher<Integer> numbers() {
    return null;
  }

  @Get("/response")
  Response<List<String>> response() {
    return null;
  }
}
