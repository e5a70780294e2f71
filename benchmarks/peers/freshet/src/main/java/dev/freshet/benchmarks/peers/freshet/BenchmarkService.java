package dev.freshet.benchmarks.peers.freshet;

import dev.freshet.Get;
import dev.freshet.Streaming;
import dev.freshet.benchmarks.peers.content.Content;
import java.util.concurrent.Flow;

/** The endpoints with what the JDK has: iterables, and a publisher. */
final class BenchmarkService {

  @Get("/story")
  @Streaming
  Iterable<String> story() {
    return Content.story();
  }

  @Get("/tokens")
  @Streaming
  Iterable<String> tokens(int n) {
    return Content.tokens(n);
  }

  @Get("/tokens-pub")
  @Streaming
  Flow.Publisher<String> publishedTokens(int n) {
    return new TokenPublisher(n);
  }

  @Get("/bytes")
  @Streaming
  Iterable<byte[]> bytes(int n, int size) {
    return Content.blocks(n, size);
  }

  @Get("/ticks")
  @Streaming
  Iterable<String> ticks(int n, int ms) {
    return Content.ticks(n, ms);
  }
}
