package dev.freshet.sample;

import dev.freshet.server.Deadlines;
import dev.freshet.server.FreshetServer;
import java.time.Duration;

/** The sample's services and prompted streams on any free port, for looking from outside. */
final class PromptedApp {

  private PromptedApp() {}

  /**
   * Serves until the process is ended.
   *
   * @param arguments how long clients may be silent, such as {@code PT3S}; unless given, as long as
   *     with any server
   */
  public static void main(String[] arguments) throws InterruptedException {
    try (FreshetServer server =
        FreshetServer.builder()
            .host("127.0.0.1")
            .port(0)
            .deadlines(deadlines(arguments))
            .handler(new StoryServiceHandler(new StoryService()))
            .handler(new MediaServiceHandler(MediaService.ofTheSample()))
            .handler(new PromptedServiceHandler(new PromptedService()))
            .start()) {
      System.out.println("Freshet is listening on " + server.uri());
      server.awaitClose();
    }
  }

  private static Deadlines deadlines(String[] arguments) {
    Deadlines standard = Deadlines.standard();
    if (arguments.length == 0) {
      return standard;
    }
    Duration silence = Duration.parse(arguments[0]);
    return standard.withFirstByte(silence).withHeader(silence).withIdle(silence);
  }
}
