package dev.freshet.benchmarks.peers.helidon;

import io.helidon.webserver.WebServer;
import java.nio.file.Path;

/** Serves the endpoints with Helidon SE. */
final class Main {
  private Main() {}

  public static void main(String... args) {
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .connectionOptions(socket -> socket.tcpNoDelay(true)) // else the first item is 44 ms late
        .routing(routing -> routing.register(new BenchmarkService(Path.of(args[1]))))
        .build()
        .start();
  }
}
