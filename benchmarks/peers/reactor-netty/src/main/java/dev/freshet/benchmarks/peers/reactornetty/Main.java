package dev.freshet.benchmarks.peers.reactornetty;

import static java.util.Objects.requireNonNull;

import dev.freshet.benchmarks.peers.content.Content;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Serves the endpoints with Reactor Netty. */
final class Main {
  private Main() {}

  public static void main(String... args) {
    Path file = Path.of(args[1]);
    HttpServer.create()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .route(routes ->
            routes
                .get(
                    "/story",
                    (request, response) ->
                        text(response).sendString(Flux.fromIterable(Content.story())))
                .get("/tokens", (request, response) -> text(response).sendString(tokens(request)))
                .get(
                    "/tokens-pub",
                    (request, response) -> text(response).sendString(tokens(request)))
                .get("/bytes", (request, response) -> text(response).sendByteArray(blocks(request)))
                .get(
                    "/ticks",
                    (request, response) ->
                        text(response).send(ticks(request, response), each -> true))
                .get("/file", (request, response) -> response.sendFile(file)))
        .bindNow()
        .onDispose()
        .block();
  }

  private static HttpServerResponse text(HttpServerResponse response) {
    return response.header(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
  }

  private static Flux<String> tokens(HttpServerRequest request) {
    return Flux.fromIterable(Content.tokens(number(request, "n")));
  }

  private static Flux<byte[]> blocks(HttpServerRequest request) {
    return Flux.fromIterable(Content.blocks(number(request, "n"), number(request, "size")));
  }

  private static Flux<ByteBuf> ticks(HttpServerRequest request, HttpServerResponse response) {
    return Flux.interval(Duration.ZERO, Duration.ofMillis(number(request, "ms")))
        .onBackpressureBuffer()
        .take(number(request, "n"))
        .map(index -> ByteBufUtil.writeUtf8(response.alloc(), Content.token(index)));
  }

  private static int number(HttpServerRequest request, String name) {
    List<String> values = new QueryStringDecoder(request.uri()).parameters().get(name);
    return Integer.parseInt(requireNonNull(values, name).get(0));
  }
}
