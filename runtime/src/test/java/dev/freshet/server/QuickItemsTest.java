package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.freshet.Generator;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Items that follow at once may go together, but none waits for one that does not come. */
@Timeout(30)
class QuickItemsTest {
  private static final int BURSTS = 300;
  private static final int BURST = 3;

  /** Gives bursts of items, each when it is allowed to. */
  private static final class Bursts implements Iterator<String> {
    private final Semaphore allowed;
    private int given;

    Bursts(Semaphore allowed) {
      this.allowed = allowed;
    }

    @Override
    public boolean hasNext() {
      return given < BURSTS * BURST;
    }

    @Override
    public String next() {
      if (given % BURST == 0) {
        try {
          assertThat(allowed.tryAcquire(Deadline.MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
          throw new IllegalStateException(interrupted);
        }
      }
      return Integer.toString(given++);
    }
  }

  static Stream<Named<Function<Iterator<String>, Body>>> sources() {
    return Stream.of(
        named("an iterable", items -> Body.text((Iterable<String>) () -> items)),
        named("a generator", items -> Body.items((Generator<String>) out -> yieldAll(items, out))),
        named("a publisher on the worker", items -> Body.text(Flux.fromIterable(() -> items))),
        named(
            "a publisher on a thread of its own",
            items ->
                Body.text(
                    Flux.fromIterable(() -> items).subscribeOn(Schedulers.boundedElastic()))));
  }

  private static void yieldAll(Iterator<String> items, Generator.Out<? super String> out) {
    while (items.hasNext()) {
      out.yield(items.next());
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void burstIsThereWhileItsSourceWaits(Function<Iterator<String>, Body> source) throws Exception {
    Semaphore allowed = new Semaphore(0);
    try (TestServer server = TestServer.text(request -> source.apply(new Bursts(allowed)));
        RawClient client = server.client()) {
      client.get("/x");
      allowed.release();
      RawResponse response = client.open();
      for (int burst = 0; burst < BURSTS; burst++) {
        for (int item = 0; item < BURST; item++) {
          assertThat(response.nextText()).isEqualTo(Integer.toString(burst * BURST + item));
        }
        allowed.release();
      }
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
    }
  }
}
