package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class ReturnTypeUnsupported {
  @Get("/number")
  @Streaming
  int number() {
    return 0;
  }

  @Get("/stream")
  @Streaming
  IntStream stream() {
    return IntStream.of();
  }

  @Get("/iterator")
  @Streaming
  Map<String, String> map() {
    return null;
  }

  @Get("/optional")
  @Streaming
  Optional<IntStream> optional() {
    return null;
  }
}
