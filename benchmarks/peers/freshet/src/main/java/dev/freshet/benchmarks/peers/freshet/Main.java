package dev.freshet.benchmarks.peers.freshet;

import dev.freshet.server.FreshetServer;
import java.nio.file.Path;

/** Serves the endpoints with Freshet. */
final class Main {
  private Main() {}

  public static void main(String... args) throws InterruptedException {
    FreshetServer server =
        FreshetServer.builder()
            .port(Integer.parseInt(args[0]))
            .mostConnections(20_000) // one workload has 10,000, and the probes come on top
            .handler(new BenchmarkServiceHandler(new BenchmarkService()))
            .handler(new FluxServiceHandler(new FluxService()))
            .handler(new FileServiceHandler(new FileService(Path.of(args[1]))))
            .start();
    server.awaitClose();
  }
}
