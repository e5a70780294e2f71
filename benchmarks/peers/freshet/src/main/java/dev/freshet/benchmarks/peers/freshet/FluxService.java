package dev.freshet.benchmarks.peers.freshet;

import dev.freshet.Get;
import dev.freshet.Streaming;
import dev.freshet.benchmarks.peers.content.Content;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** The same endpoints with Reactor's publishers. */
final class FluxService {

  @Get("/flux/story")
  @Streaming
  Flux<String> story() {
    return Flux.fromIterable(Content.story());
  }

  @Get("/flux/tokens-pub")
  @Streaming
  Flux<String> tokens(int n) {
    return Flux.fromIterable(Content.tokens(n));
  }

  @Get("/flux/bytes")
  @Streaming
  Flux<byte[]> bytes(int n, int size) {
    return Flux.fromIterable(Content.blocks(n, size));
  }

  @Get("/flux/ticks")
  @Streaming
  Flux<String> ticks(int n, int ms) {
    return Flux.interval(Duration.ZERO, Duration.ofMillis(ms))
        .onBackpressureBuffer()
        .take(n)
        .map(Content::token);
  }
}
