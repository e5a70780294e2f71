package dev.freshet.benchmarks.peers.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.ExecutionException;

/** Serves the endpoints with Vert.x. */
final class Main {
  private Main() {}

  public static void main(String... args) throws InterruptedException, ExecutionException {
    boolean epoll = "epoll".equals(System.getProperty("transport"));
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(epoll));
    vertx
        .createHttpServer()
        .requestHandler(new BenchmarkHandler(vertx, args[1]))
        .listen(Integer.parseInt(args[0]), "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get();
  }
}
