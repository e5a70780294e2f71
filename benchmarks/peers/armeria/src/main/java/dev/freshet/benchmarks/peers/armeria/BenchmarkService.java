package dev.freshet.benchmarks.peers.armeria;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import dev.freshet.benchmarks.peers.content.Content;
import java.time.Duration;
import reactor.core.publisher.Flux;

/**
 * The endpoints. Each is given as a response made from a publisher: a publisher of texts that an
 * annotated method returns would be gathered into one string first.
 */
final class BenchmarkService {
  private static final ResponseHeaders TEXT =
      ResponseHeaders.builder(HttpStatus.OK).contentType(MediaType.PLAIN_TEXT_UTF_8).build();

  @Get("/story")
  public HttpResponse story() {
    return text(Flux.fromIterable(Content.story()));
  }

  @Get("/tokens")
  public HttpResponse tokens(@Param("n") int n) {
    return text(Flux.fromIterable(Content.tokens(n)));
  }

  @Get("/tokens-pub")
  public HttpResponse publishedTokens(@Param("n") int n) {
    return text(Flux.fromIterable(Content.tokens(n)));
  }

  @Get("/bytes")
  public HttpResponse bytes(@Param("n") int n, @Param("size") int size) {
    return HttpResponse.of(TEXT, Flux.fromIterable(Content.blocks(n, size)).map(HttpData::wrap));
  }

  @Get("/ticks")
  public HttpResponse ticks(@Param("n") int n, @Param("ms") int ms) {
    return text(
        Flux.interval(Duration.ZERO, Duration.ofMillis(ms))
            .onBackpressureBuffer()
            .take(n)
            .map(Content::token));
  }

  private static HttpResponse text(Flux<String> items) {
    return HttpResponse.of(TEXT, items.map(HttpData::ofUtf8));
  }
}
