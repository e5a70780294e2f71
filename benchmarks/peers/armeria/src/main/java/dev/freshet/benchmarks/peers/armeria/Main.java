package dev.freshet.benchmarks.peers.armeria;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.file.HttpFile;
import java.nio.file.Path;
import java.time.Duration;

/** Serves the endpoints with Armeria. */
final class Main {
  private Main() {}

  public static void main(String... args) {
    Server.builder()
        .localPort(Integer.parseInt(args[0]), SessionProtocol.HTTP)
        .requestTimeout(Duration.ZERO) // streams here take longer than its 10 seconds
        .annotatedService(new BenchmarkService())
        .service("/file", HttpFile.of(Path.of(args[1])).asService())
        .build()
        .start()
        .join();
  }
}
