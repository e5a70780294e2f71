package dev.freshet.benchmarks.peers.freshet;

import dev.freshet.server.FreshetServer;

/** Serves the endpoints with Freshet. */
final class Main {
  private Main() {}

  public static void main(String... args) throws InterruptedException {
    FreshetServer server =
        FreshetServer.builder()
            .port(Integer.parseInt(args[0]))
            .handler(new BenchmarkServiceHandler(new BenchmarkService()))
            .handler(new FluxServiceHandler(new FluxService()))
            .start();
    server.awaitClose();
  }
}
