package dev.freshet.benchmarks.peers.vertx;

import dev.freshet.benchmarks.peers.content.Content;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;

/** The endpoints. Writes on the event loop, and rests while the write queue is full. */
final class BenchmarkHandler implements Handler<HttpServerRequest> {
  private final Vertx vertx;
  private final String file;

  BenchmarkHandler(Vertx vertx, String file) {
    this.vertx = vertx;
    this.file = file;
  }

  @Override
  public void handle(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    switch (Objects.requireNonNullElse(request.path(), "")) {
      case "/story" -> write(Content.story().iterator(), Buffer::buffer, text(response));
      case "/tokens" ->
          write(Content.tokens(number(request, "n")).iterator(), Buffer::buffer, text(response));
      case "/tokens-pub" -> publish(new TokenStream(number(request, "n")), text(response));
      case "/bytes" ->
          write(
              Content.blocks(number(request, "n"), number(request, "size")).iterator(),
              Buffer::buffer,
              text(response));
      case "/ticks" -> ticks(number(request, "n"), number(request, "ms"), text(response));
      case "/file" -> response.sendFile(file);
      default -> response.setStatusCode(404).end();
    }
  }

  private static HttpServerResponse text(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
  }

  private static int number(HttpServerRequest request, String name) {
    return Integer.parseInt(request.getParam(name));
  }

  private static <T> void write(
      Iterator<T> items, Function<T, Buffer> encoding, HttpServerResponse response) {
    while (items.hasNext()) {
      if (response.writeQueueFull()) {
        response.drainHandler(drained -> write(items, encoding, response));
        return;
      }
      response.write(encoding.apply(items.next()));
    }
    response.end();
  }

  private static void publish(TokenStream tokens, HttpServerResponse response) {
    tokens.pipeTo(response);
  }

  private void ticks(int count, int periodMillis, HttpServerResponse response) {
    int[] next = {1};
    response.write(Content.token(0));
    if (count == 1) {
      response.end();
      return;
    }
    long timer =
        vertx.setPeriodic(
            periodMillis,
            id -> {
              response.write(Content.token(next[0]++));
              if (next[0] == count) {
                vertx.cancelTimer(id);
                response.end();
              }
            });
    response.closeHandler(closed -> vertx.cancelTimer(timer));
  }
}
