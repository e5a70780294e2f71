package dev.freshet.benchmarks.peers.micronaut;

import io.micronaut.runtime.Micronaut;
import java.util.Map;

/** Serves the endpoints with Micronaut. */
public final class Main {
  private Main() {}

  public static void main(String... args) {
    boolean epoll = "epoll".equals(System.getProperty("transport"));
    Micronaut.build(args)
        .mainClass(Main.class)
        .properties(
            Map.of(
                "micronaut.server.host",
                "127.0.0.1",
                "micronaut.server.port",
                args[0],
                "micronaut.netty.event-loops.default.prefer-native-transport",
                epoll,
                "micronaut.server.netty.parent.prefer-native-transport",
                epoll,
                "benchmark.file",
                args[1]))
        .start();
  }
}
