package dev.freshet.sample;

import dev.freshet.server.FreshetServer;

/** The sample's services and prompted streams on any free port, for looking at proxies. */
final class PromptedApp {

  private PromptedApp() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (FreshetServer server =
        FreshetServer.builder()
            .host("127.0.0.1")
            .port(0)
            .handler(new StoryServiceHandler(new StoryService()))
            .handler(new MediaServiceHandler(MediaService.ofTheSample()))
            .handler(new PromptedServiceHandler(new PromptedService()))
            .start()) {
      System.out.println("Freshet is listening on " + server.uri());
      server.awaitClose();
    }
  }
}
