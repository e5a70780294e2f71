package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import io.reactivex.rxjava3.core.Flowable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The publishers that people have: each gives what it gives, in order, one chunk an item. */
@Timeout(30)
class ForeignPublishersTest {
  private static final int COUNT = 5000;

  enum Library {
    REACTOR(() -> Body.text(Flux.range(1, COUNT).map(Library::item))),
    REACTOR_POLLED(
        () -> Body.text(Flux.fromStream(IntStream.rangeClosed(1, COUNT).mapToObj(Library::item)))),
    REACTOR_ON_ITS_OWN_THREADS(() ->
        Body.text(Flux.range(1, COUNT).map(Library::item).publishOn(Schedulers.parallel(), 16))),
    REACTOR_WITHOUT_BACKPRESSURE(() ->
        Body.text(
            Flux.<String>create(sink -> {
              IntStream.rangeClosed(1, COUNT).forEach(n -> sink.next(item(n)));
              sink.complete();
            }))),
    RXJAVA(() -> Body.text(Flowable.range(1, COUNT).map(Library::item))),
    RXJAVA_ON_ITS_OWN_THREADS(() ->
        Body.text(
            Flowable.range(1, COUNT)
                .map(Library::item)
                .observeOn(io.reactivex.rxjava3.schedulers.Schedulers.computation()))),
    MUTINY(() -> Body.text(Multi.createFrom().range(1, COUNT + 1).map(Library::item))),
    MUTINY_ON_ITS_OWN_THREADS(() ->
        Body.text(
            Multi.createFrom()
                .range(1, COUNT + 1)
                .map(Library::item)
                .emitOn(Infrastructure.getDefaultExecutor()))),
    JDK(Library::submitted);

    private final Supplier<Body> body;

    Library(Supplier<Body> body) {
      this.body = body;
    }

    static String item(int number) {
      return "item " + number + "\n";
    }

    private static Body submitted() {
      SubmissionPublisher<String> publisher = new SubmissionPublisher<>();
      Thread feeder =
          new Thread(
              () -> {
                Deadline.until("somebody subscribes", publisher::hasSubscribers);
                IntStream.rangeClosed(1, COUNT).forEach(n -> publisher.submit(item(n)));
                publisher.close();
              },
              "feeder");
      feeder.setDaemon(true);
      feeder.start();
      return Body.text(publisher);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyItemArrivesInOrder(Library library) throws Exception {
    try (TestServer server = TestServer.text(request -> library.body.get());
        RawClient client = server.client()) {
      List<String> expected = IntStream.rangeClosed(1, COUNT).mapToObj(Library::item).toList();
      for (int times = 0; times < 2; times++) {
        RawResponse response = client.fetch("/x");
        assertThat(response.texts()).isEqualTo(expected);
        assertThat(response.end()).isEqualTo(End.COMPLETE);
        assertThat(server.endings().next().items()).isEqualTo(COUNT);
      }
    }
  }

  @Test
  void errorBeforeTheFirstItemHasAStatus() throws IOException {
    try (TestServer server =
            TestServer.text(request -> Body.text(Flux.error(new Script.Breakdown())));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").status()).isEqualTo(500);
      assertThat(client.fetch("/x").status()).isEqualTo(500);
    }
  }

  @Test
  void emptyOneIsAnEmptyBody() throws IOException {
    try (TestServer server = TestServer.text(request -> Body.text(Flux.empty()));
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.chunks()).isEmpty();
      assertThat(response.end()).isEqualTo(End.COMPLETE);
    }
  }

  @Test
  void silentOneIsCancelledWhenTheClientLeaves() throws Exception {
    Gate cancelled = new Gate();
    AtomicInteger times = new AtomicInteger();
    Flux<String> silent =
        Flux.<String>never()
            .startWith("first")
            .doOnCancel(() -> {
              times.incrementAndGet();
              cancelled.open();
            });
    try (TestServer server = TestServer.text(request -> Body.text(silent));
        RawClient client = server.client()) {
      assertThat(client.get("/x").open().nextText()).isEqualTo("first");
      client.leave();

      cancelled.awaitOpen();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(times).hasValue(1);
    }
  }

  @Test
  void polledOneThatBlocksIsInterruptedAndLetGoOfWhenTheClientLeaves() throws Exception {
    Gate second = new Gate();
    Gate closed = new Gate();
    AtomicInteger times = new AtomicInteger();
    Iterable<String> blocking =
        () ->
            Stream.of("first", "second")
                .peek(item -> {
                  if (item.equals("second")) {
                    second.pass();
                  }
                })
                .iterator();
    Flux<String> polled =
        Flux.using(
            () -> "resource",
            resource -> Flux.fromIterable(blocking),
            resource -> {
              times.incrementAndGet();
              closed.open();
            });
    try (TestServer server = TestServer.text(request -> Body.text(polled));
        RawClient client = server.client()) {
      assertThat(client.get("/x").open().nextText()).isEqualTo("first");
      second.awaitReached();
      client.leave();

      second.awaitInterrupted();
      closed.awaitOpen();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(times).hasValue(1);
    }
  }
}
