package dev.freshet.benchmarks.peers.micronaut;

import dev.freshet.benchmarks.peers.content.Content;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.SystemFile;
import java.io.File;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The endpoints. */
@Controller
@Produces(MediaType.TEXT_PLAIN)
public class BenchmarkController {
  private final File file;

  BenchmarkController(@Property(name = "benchmark.file") String file) {
    this.file = new File(file);
  }

  @Get("/story")
  Publisher<String> story() {
    return Flux.fromIterable(Content.story());
  }

  @Get("/tokens{?n}")
  Publisher<String> tokens(int n) {
    return Flux.fromIterable(Content.tokens(n));
  }

  @Get("/tokens-pub{?n}")
  Publisher<String> publishedTokens(int n) {
    return Flux.fromIterable(Content.tokens(n));
  }

  @Get("/bytes{?n,size}")
  Publisher<byte[]> bytes(int n, int size) {
    return Flux.fromIterable(Content.blocks(n, size));
  }

  @Get("/ticks{?n,ms}")
  Publisher<String> ticks(int n, int ms) {
    return Flux.interval(Duration.ZERO, Duration.ofMillis(ms))
        .onBackpressureBuffer()
        .take(n)
        .map(Content::token);
  }

  @Get("/file")
  SystemFile file() {
    return new SystemFile(file);
  }
}
