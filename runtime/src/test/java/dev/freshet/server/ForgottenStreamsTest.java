package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Response;
import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.handler.Request;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/**
 * Nothing holds on to a stream that has ended, neither its connection nor a timer; nor a stream to
 * the request that it answers.
 */
@Timeout(30)
class ForgottenStreamsTest {

  /** Subscribes its subscriber a little later, elsewhere, and then says that there is nothing. */
  private static final class Later implements Publisher<String> {
    @Override
    public void subscribe(Subscriber<? super String> subscriber) {
      Thread thread =
          new Thread(
              () -> {
                subscriber.onSubscribe(new Nothing());
                subscriber.onComplete();
              },
              "later");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static final class Nothing implements Subscription {
    @Override
    public void request(long items) {
      // There is nothing to give.
    }

    @Override
    public void cancel() {
      // There is nothing to give up.
    }
  }

  private static <T> void assertForgotten(T[] source, Function<T, Body> body) throws Exception {
    WeakReference<T> reference = new WeakReference<>(source[0]);
    Function<Request, Body> once =
        request -> {
          T given = source[0];
          source[0] = null;
          return body.apply(given);
        };
    try (TestServer server = TestServer.text(once::apply);
        RawClient client = server.client()) {
      client.fetch("/x");
      server.endings().next();
      Deadline.until(
          "the source is collected",
          () -> {
            System.gc();
            return reference.refersTo(null);
          });
      client.fetch("/missing"); // the connection has lived on all the time
    }
  }

  @Test
  void iterableIsForgotten() throws Exception {
    assertForgotten(new ProbeIterable[] {items()}, Body::items);
  }

  private static ProbeIterable items() {
    return new ProbeIterable(Script.of(3, Script.Then.COMPLETE), new Calls());
  }

  @Test
  void requestIsForgottenWhileItsAnswerStreams() throws Exception {
    AtomicReference<WeakReference<Request>> reference = new AtomicReference<>();
    Endpoint endpoint =
        request -> {
          reference.set(new WeakReference<>(request));
          return Body.text(Flux.just("first").concatWith(Flux.never()));
        };
    try (TestServer server = TestServer.text(Endpoint.withContent(endpoint));
        RawClient client = server.client()) {
      client.get("/x");
      assertThat(client.open().nextText()).isEqualTo("first");
      Deadline.until(
          "the request is collected",
          () -> {
            System.gc();
            return reference.get().refersTo(null);
          });
    }
  }

  @Test
  void bodyOfAResponseIsForgottenAndWhoHasBeenToldOfItsEnd() throws Exception {
    Response<?>[] source = {Response.of(List.of("a")).onEnd(new Endings()::ended)};
    assertForgotten(source, own -> Body.response(own, it -> Body.items((List<?>) it)));
  }

  @Test
  void publisherThatSubscribesLateIsForgotten() throws Exception {
    assertForgotten(new Later[] {new Later()}, Body::text);
  }
}
