package dev.freshet.benchmarks.peers.webflux;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.freshet.benchmarks.peers.content.Content;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The endpoints. */
@RestController
class BenchmarkController {
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final Resource file;

  BenchmarkController(@Value("${file}") String file) {
    this.file = new FileSystemResource(file);
  }

  @GetMapping(path = "/story", produces = TEXT)
  Flux<String> story() {
    return Flux.fromIterable(Content.story());
  }

  @GetMapping(path = "/tokens", produces = TEXT)
  Flux<String> tokens(@RequestParam int n) {
    return Flux.fromIterable(Content.tokens(n));
  }

  @GetMapping(path = "/tokens-pub", produces = TEXT)
  Flux<String> publishedTokens(@RequestParam int n) {
    return Flux.fromIterable(Content.tokens(n));
  }

  @GetMapping(path = "/bytes", produces = TEXT)
  Flux<DataBuffer> bytes(@RequestParam int n, @RequestParam int size, ServerHttpResponse response) {
    DataBufferFactory buffers = response.bufferFactory();
    return Flux.fromIterable(Content.blocks(n, size)).map(buffers::wrap);
  }

  @GetMapping("/ticks")
  Mono<Void> ticks(@RequestParam int n, @RequestParam int ms, ServerHttpResponse response) {
    DataBufferFactory buffers = response.bufferFactory();
    response.getHeaders().set("Content-Type", TEXT);
    return response.writeAndFlushWith(
        Flux.interval(Duration.ZERO, Duration.ofMillis(ms))
            .onBackpressureBuffer()
            .take(n)
            .map(index -> Mono.just(buffers.wrap(Content.token(index).getBytes(UTF_8)))));
  }

  @GetMapping("/file")
  Resource file() {
    return file;
  }
}
