package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

class ReturnTypeUnsupported {
  @Get("/number")
  @Streaming
  int number() {
    return 0;
  }

  @Get("/stream")
  @Streaming
  Stream<String> stream() {
    return Stream.of();
  }

  @Get("/iterator")
  @Streaming
  Iterator<? extends CharSequence> iterator() {
    return null;
  }

  @Get("/optional")
  @Streaming
  Optional<Stream<String>> optional() {
    return null;
  }
}
