package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inputs that are kept: what a fuzzer begins with, and what it has found. */
class AnyBytesTest {
  private static final Path INPUTS =
      Path.of("src", "test", "resources", "dev", "freshet", "handler", "AnyBytesFuzzTestInputs");

  private static void tryAll(String method, Consumer<byte[]> check) throws IOException {
    List<Path> inputs;
    try (Stream<Path> files = Files.list(INPUTS.resolve(method))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      check.accept(Files.readAllBytes(input));
    }
    check.accept(new byte[0]);
  }

  @Test
  void onlyRequestsAreAnswered() throws IOException {
    tryAll("onlyRequestsAreAnswered", AnyBytes::onlyRequestsAreAnswered);
  }

  @Test
  void targetIsDecodedOrRefused() throws IOException {
    tryAll("targetIsDecodedOrRefused", AnyBytes::targetIsDecodedOrRefused);
  }

  @Test
  void mediaTypeHasACharsetOrNone() throws IOException {
    tryAll("mediaTypeHasACharsetOrNone", AnyBytes::mediaTypeHasACharsetOrNone);
  }

  @Test
  void problemTellsEveryTextAsItIs() throws IOException {
    tryAll("problemTellsEveryTextAsItIs", AnyBytes::problemTellsEveryTextAsItIs);
  }
}
