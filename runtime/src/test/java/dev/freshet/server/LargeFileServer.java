package dev.freshet.server;

import dev.freshet.handler.Body;
import java.nio.file.Path;

/** A server in a process of its own that answers {@code /x} with a file, until its input ends. */
final class LargeFileServer {
  private LargeFileServer() {}

  /** Serves the file that is named by the first argument, and prints the port. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    try (FreshetServer server =
        FreshetServer.builder()
            .port(0)
            .handler(new Routes(routes -> routes.getFile("/x", request -> Body.file(file))))
            .start()) {
      System.out.println(server.port());
      System.in.read();
    }
  }
}
