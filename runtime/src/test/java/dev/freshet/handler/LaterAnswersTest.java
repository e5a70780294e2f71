package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.HttpError;
import dev.freshet.Response;
import dev.freshet.handler.SeamServer.Setting;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that come later, fail later, or never come. */
class LaterAnswersTest {

  /** Items that count how often they are opened and closed. */
  private static final class Counted implements Iterable<String>, AutoCloseable {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public Iterator<String> iterator() {
      opened.incrementAndGet();
      return List.of("a", "b").iterator();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private final CompletableFuture<String> text = new CompletableFuture<>();
  private final CompletableFuture<Iterable<String>> source = new CompletableFuture<>();
  private final CountDownLatch called = new CountDownLatch(1);
  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    server =
        SeamServer.of(
            setting,
            routes ->
                routes
                    .get("/text", request -> awaited(Body.later(text, Body::whole)))
                    .get("/copy", request -> Body.later(text.minimalCompletionStage(), Body::whole))
                    .get("/void", request -> Body.later(text, nothing -> Body.empty()))
                    .get("/source", request -> awaited(Body.later(source, Body::text)))
                    .get("/maybe", request -> Body.later(text, LaterAnswersTest::maybe))
                    .get(
                        "/twice",
                        request ->
                            Body.later(
                                text,
                                one -> Body.later(text.thenApplyAsync(t -> one + t), Body::whole)))
                    .get(
                        "/head",
                        request ->
                            Body.response(
                                Response.of(text).status(202).header("X-A", "1"),
                                own -> Body.later(own, Body::whole)))
                    .get(
                        "/head/void",
                        request ->
                            Body.response(
                                Response.of(text).status(202).header("X-A", "1"),
                                own -> Body.later(own, nothing -> Body.empty())))
                    .get(
                        "/inner",
                        request ->
                            Body.later(
                                text, t -> Body.response(Response.of(t).status(203), Body::whole)))
                    .get("/get", request -> Body.whole("got")));
    return server.client();
  }

  private static Body maybe(String own) {
    return Body.optional(Optional.of(own).filter(t -> !t.isEmpty()), Body::whole);
  }

  private Body awaited(Body body) {
    called.countDown();
    return body;
  }

  private void awaitCall() throws InterruptedException {
    assertThat(called.await(Patience.MILLIS, TimeUnit.MILLISECONDS)).isTrue();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertUsable(SeamClient client) throws Exception {
    assertThat(client.get("/get").text()).isEqualTo("got");
  }

  @ParameterizedTest
  @EnumSource
  void answerComesOnceItIsThere(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /text");
      awaitCall();
      assertThat(client.silent()).isTrue();
      text.complete("later");
      SeamReply reply = client.reply();
      assertThat(reply.text()).isEqualTo("later");
      assertThat(reply.header("content-length")).isEqualTo("5");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answerThatIsThereAlreadyComesAtOnce(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      text.complete("x");
      source.complete(List.of("a", "b"));
      assertThat(client.get("/text").text()).isEqualTo("x");
      assertThat(client.get("/copy").text()).isEqualTo("x");
      assertThat(client.get("/void").status()).isEqualTo(204);
      assertThat(client.get("/maybe").text()).isEqualTo("x");
      assertThat(client.get("/twice").text()).isEqualTo("xx");
      assertThat(client.get("/source").text()).isEqualTo("ab");
      SeamReply inner = client.get("/inner");
      assertThat(inner.status()).isEqualTo(203);
      assertThat(inner.text()).isEqualTo("x");
      SeamReply outer = client.get("/head");
      assertThat(outer.status()).isEqualTo(202);
      assertThat(outer.header("x-a")).isEqualTo("1");
      assertThat(outer.text()).isEqualTo("x");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void statusOfAResponseStandsWhenNothingComes(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      text.complete("x");
      SeamReply reply = client.get("/head/void");
      assertThat(reply.status()).isEqualTo(202);
      assertThat(reply.header("x-a")).isEqualTo("1");
      assertThat(reply.header("content-length")).isEqualTo("0");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void emptyOptionalThatComesLaterIs404(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      text.complete("");
      assertThat(client.get("/maybe").status()).isEqualTo(404);
      assertUsable(client);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void httpErrorThatComesLaterHasItsStatus(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      text.completeExceptionally(new HttpError(409, "Not now."));
      source.completeExceptionally(new CompletionException(new HttpError(418, "Tea.")));
      for (String path : List.of("/text", "/copy", "/void", "/twice", "/inner")) {
        SeamReply reply = client.get(path);
        assertThat(reply.status()).as(path).isEqualTo(409);
        assertThat(reply.text()).contains("\"detail\":\"Not now.\"");
      }
      assertThat(client.get("/head").header("x-a")).isNull();
      assertThat(client.get("/source").status()).isEqualTo(418);
      assertUsable(client);
      assertThat(server.log().complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void failureThatComesLaterIs500AndLogged(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /text");
      awaitCall();
      text.completeExceptionally(new IllegalStateException("secret"));
      SeamReply reply = client.reply();
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.text()).doesNotContain("secret");
      Patience.until("it is logged", () -> server.log().complaints().size() == 1);
      assertThat(server.log().complaints().get(0))
          .endsWith("<- java.lang.IllegalStateException: secret");
      assertUsable(client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelledOrNullIs500(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      text.cancel(false);
      source.complete(null);
      assertThat(client.get("/text").status()).isEqualTo(500);
      assertThat(client.get("/source").status()).isEqualTo(500);
      assertUsable(client);
      Patience.until("both are logged", () -> server.log().complaints().size() == 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientThatLeavesCancelsWhatIsAwaited(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /text");
      awaitCall();
    }
    Patience.until("the future is cancelled", text::isCancelled);
    assertThat(server.log().complaints()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sourceThatComesAfterTheClientHasLeftIsClosedOnceIfItWasOpened(Setting setting)
      throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /source");
      awaitCall();
    }
    Patience.until("the client is gone", () -> !server.firstConnection().isOpen());
    Counted late = new Counted();
    source.complete(late);
    try (SeamClient another = server.client()) {
      assertUsable(another);
    }
    // Whether it is opened depends on who comes first: the source, or the word that the client is
    // gone.
    Patience.until("it is closed if opened", () -> late.closed.get() >= late.opened.get());
    assertThat(late.closed).hasValueLessThanOrEqualTo(1);
    assertThat(server.log().complaints()).isEmpty();
  }
}
