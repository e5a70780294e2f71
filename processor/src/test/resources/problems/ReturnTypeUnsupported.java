package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.Iterator;
import java.util.stream.Stream;

class ReturnTypeUnsupported {
  @Get("/text")
  @Streaming
  String text() {
    return "";
  }

  @Get("/nothing")
  @Streaming
  void nothing() {}

  @Get("/number")
  @Streaming
  int number() {
    return 0;
  }

  @Get("/bytes")
  @Streaming
  byte[] bytes() {
    return new byte[0];
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
}
