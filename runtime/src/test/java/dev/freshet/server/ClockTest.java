package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clock that is set anew moves no deadline. */
class ClockTest {

  /** What the constants of a class have in them if it asks for the time of day. */
  private static final List<String> TIME_OF_DAY =
      List.of("currentTimeMillis", "()Ljava/time/Instant;", "java/time/Clock", "java/util/Date");

  private static boolean asksForTheTimeOfDay(Path compiled) {
    try {
      String constants = Files.readString(compiled, StandardCharsets.ISO_8859_1);
      return TIME_OF_DAY.stream().anyMatch(constants::contains);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void timeOfDayIsForHeadersOnly() throws Exception {
    Path classes =
        Path.of(FreshetServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".class"))
                  .filter(ClockTest::asksForTheTimeOfDay)
                  .map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("HttpDate.class", "FileFacts.class");
    }
  }
}
