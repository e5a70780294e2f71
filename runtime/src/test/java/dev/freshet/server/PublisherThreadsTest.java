package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Breakdown;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishers that call back at once, that throw, or that block. */
@Timeout(30)
@ParameterizedClass
@EnumSource
class PublisherThreadsTest {
  @Parameter private PublisherApi api;

  private static final int SYNCHRONOUS_ITEMS = 200_000;

  private static void assertStillWell(TestServer server) throws Exception {
    try (RawClient other = server.client()) {
      assertThat(other.fetch("/missing").status()).isEqualTo(404);
    }
  }

  /** A subscription that does something when asked or cancelled. */
  private record Doing(Runnable onRequest, Runnable onCancel) implements Subscription {
    @Override
    public void request(long items) {
      onRequest.run();
    }

    @Override
    public void cancel() {
      onCancel.run();
    }
  }

  private static void nothing() {
    // A subscription that does nothing.
  }

  @Test
  void endWithinSubscribeOrRequestIsAnEnd() throws Exception {
    List<Publisher<String>> publishers =
        List.of(
            subscriber -> {
              subscriber.onSubscribe(
                  new Doing(PublisherThreadsTest::nothing, PublisherThreadsTest::nothing));
              subscriber.onComplete();
            },
            subscriber ->
                subscriber.onSubscribe(
                    new Doing(subscriber::onComplete, PublisherThreadsTest::nothing)));
    for (Publisher<String> publisher : publishers) {
      try (TestServer server = TestServer.text(request -> api.items(publisher));
          RawClient client = server.client()) {
        RawResponse response = client.fetch("/x");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.chunks()).isEmpty();
        assertThat(client.fetch("/x").end()).isEqualTo(End.COMPLETE);
      }
    }
  }

  @Test
  void failureWithinSubscribeOrRequestIsAnError() throws Exception {
    List<Publisher<String>> publishers =
        List.of(
            subscriber -> subscriber.onError(new Breakdown()),
            subscriber -> {
              throw new Breakdown();
            },
            subscriber ->
                subscriber.onSubscribe(
                    new Doing(
                        () -> subscriber.onError(new Breakdown()), PublisherThreadsTest::nothing)),
            subscriber ->
                subscriber.onSubscribe(
                    new Doing(
                        () -> {
                          throw new Breakdown();
                        },
                        PublisherThreadsTest::nothing)));
    for (Publisher<String> publisher : publishers) {
      try (TestServer server = TestServer.text(request -> api.items(publisher));
          RawClient client = server.client()) {
        assertThat(client.fetch("/x").status()).isEqualTo(500);
        assertThat(client.fetch("/x").status()).isEqualTo(500);
        assertThat(server.endings().next().cause()).get().isInstanceOf(Breakdown.class);
      }
    }
  }

  @Test
  void subscribeThatThrowsAfterItHasSubscribedIsCancelled() throws Exception {
    Gate cancelled = new Gate();
    Publisher<String> publisher =
        subscriber -> {
          subscriber.onSubscribe(new Doing(PublisherThreadsTest::nothing, cancelled::open));
          throw new Breakdown();
        };
    try (TestServer server = TestServer.text(request -> api.items(publisher));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").status()).isEqualTo(500);
      cancelled.awaitOpen();
    }
  }

  @Test
  void cancelThatThrowsIsLogged() throws Exception {
    Publisher<String> publisher =
        subscriber ->
            subscriber.onSubscribe(
                new Doing(
                    () -> subscriber.onNext("a"),
                    () -> {
                      throw new Breakdown();
                    }));
    try (TestServer server = TestServer.text(request -> api.items(publisher));
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      client.leave();

      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertThat(server.log().complaints())
          .singleElement()
          .asString()
          .contains("cancel", Breakdown.SECRET);
      assertStillWell(server);
    }
  }

  /**
   * Emits within request, one frame of the stack deeper for each request that comes from within.
   */
  private static final class Recursive implements Subscription {
    private final Subscriber<? super String> subscriber;
    private int given;

    Recursive(Subscriber<? super String> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long items) {
      for (long number = 0; number < items && given < SYNCHRONOUS_ITEMS; number++) {
        given++;
        subscriber.onNext("x");
      }
      if (given == SYNCHRONOUS_ITEMS) {
        given++;
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      given = SYNCHRONOUS_ITEMS + 1;
    }
  }

  @Test
  void synchronousItemsDoNotDeepenTheStack() throws Exception {
    Publisher<String> publisher = subscriber -> subscriber.onSubscribe(new Recursive(subscriber));
    try (TestServer server = TestServer.text(request -> api.items(publisher));
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      assertThat(response.chunks()).hasSize(SYNCHRONOUS_ITEMS);
      assertThat(response.end()).isEqualTo(End.COMPLETE);
    }
  }

  @Test
  void publisherThatBlocksIsInterruptedWhenTheClientLeaves() throws Exception {
    Gate subscribing = new Gate();
    Gate requesting = new Gate();
    try (TestServer server =
        TestServer.with(routes ->
            routes
                .get("/subscribe", r -> api.items((Publisher<String>) s -> subscribing.pass()))
                .get(
                    "/request",
                    r ->
                        api.items(
                            (Publisher<String>)
                                s ->
                                    s.onSubscribe(
                                        new Doing(
                                            requesting::pass, PublisherThreadsTest::nothing)))))) {
      assertInterrupted(server, "/subscribe", subscribing);
      assertInterrupted(server, "/request", requesting);
    }
  }

  private static void assertInterrupted(TestServer server, String target, Gate gate)
      throws Exception {
    try (RawClient client = server.client()) {
      client.get(target);
      gate.awaitReached();
      assertStillWell(server);
      client.leave();
      gate.awaitInterrupted();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
    }
  }

  @Test
  void cancelThatBlocksHoldsUpNobody() throws Exception {
    Gate gate = new Gate();
    Publisher<String> publisher =
        subscriber ->
            subscriber.onSubscribe(new Doing(() -> subscriber.onNext("a"), gate::passDeaf));
    try (TestServer server = TestServer.text(request -> api.items(publisher));
        RawClient client = server.client()) {
      client.get("/x").open().nextText();
      client.leave();
      gate.awaitReached();
      assertStillWell(server);
      assertThat(server.live()).isEqualTo(1);
      gate.open();
      server.awaitNoStreams();
    }
  }
}
