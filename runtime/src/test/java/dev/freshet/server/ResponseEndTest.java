package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.Response;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.server.Script.Breakdown;
import dev.freshet.server.Script.Then;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks a response to be told of its end is told, once, whatever end that is. */
@Timeout(20)
class ResponseEndTest {
  private final Endings told = new Endings();

  private <T> Body response(T body, Function<? super T, Body> inner) {
    return Body.response(Response.of(body).onEnd(told::ended), inner);
  }

  private void assertNobodyIsToldAgain() {
    assertThat(told.others()).isEmpty();
    assertThat(told.threads()).hasSize(1).allMatch(name -> name.startsWith("freshet-worker"));
  }

  @ParameterizedTest
  @EnumSource
  void everyEndingIsToldOnceTheSourceIsReleased(EndingCase ending) throws Exception {
    Calls calls = new Calls();
    Script script = ending.script(new Buffers(ending.endless() ? 8 * 1024 : 0));
    SourceKind kind = SourceKind.CLOSEABLE_BOTH;
    CompletableFuture<List<Calls.Call>> released = new CompletableFuture<>();
    try (TestServer server =
            TestServer.with(
                ending.deadlines(),
                routes ->
                    routes
                        .get(
                            "/x",
                            TestServer.TEXT,
                            request ->
                                Body.response(
                                    Response.of(script)
                                        .onEnd(summary -> released.complete(calls.releases()))
                                        .onEnd(told::ended),
                                    given -> kind.bytes(given, calls)))
                        .get("/other", TestServer.TEXT, request -> Body.text(List.of("other"))));
        RawClient client = server.client()) {
      ending.play(new EndingCase.Scene(server.server(), client, calls, kind.first()));

      StreamSummary summary = told.next();
      assertThat(summary.ending()).isEqualTo(ending.ending());
      assertThat(summary).isEqualTo(server.endings().of("GET /x"));
      assertThat(released).isCompletedWithValue(kind.releases(false));
      server.awaitNoStreams();
      assertNobodyIsToldAgain();
    }
  }

  /** Answers that are no stream, at a server without a listener. */
  private StreamSummary toldBy(int status, Function<RouteTable, RouteTable> routes)
      throws Exception {
    try (FreshetServer server =
            FreshetServer.builder().port(0).handler(new Routes(routes::apply)).start();
        RawClient client = RawClient.to(server.port())) {
      assertThat(client.fetch("/x").status()).isEqualTo(status);
      StreamSummary summary = told.next();
      assertThat(client.fetch("/missing").status()).isEqualTo(404);
      assertNobodyIsToldAgain();
      return summary;
    }
  }

  @Test
  void endOfAStreamIsToldAlsoWhereNobodyListensToTheServer() throws Exception {
    StreamSummary summary =
        toldBy(200, routes -> routes.get("/x", r -> response(List.of("a", "b"), Body::text)));

    assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
    assertThat(summary.items()).isEqualTo(2);
    assertThat(summary.route()).isEqualTo("GET /x");
  }

  @Test
  void endOfAWholeAnswerIsTold() throws Exception {
    StreamSummary summary =
        toldBy(200, routes -> routes.get("/x", request -> response("whole", Body::whole)));

    assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
    assertThat(summary.bytes()).isEqualTo(5);
  }

  @Test
  void endOfAnAnswerWithoutABodyIsTold() throws Exception {
    Response<String> response = Response.<String>empty(202).onEnd(told::ended);

    StreamSummary summary =
        toldBy(202, routes -> routes.get("/x", r -> Body.response(response, Body::whole)));

    assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
    assertThat(summary.items()).isZero();
  }

  @Test
  void endIsToldAlsoWhereNothingIsFound() throws Exception {
    StreamSummary summary =
        toldBy(
            404,
            routes ->
                routes.get(
                    "/x",
                    r -> response(Optional.<String>empty(), it -> Body.optional(it, Body::whole))));

    assertThat(summary.ending()).isEqualTo(Ending.FAILED);
  }

  @Test
  void endIsToldAlsoWhereTheBodyCannotBeOpened() throws Exception {
    try (TestServer server =
            TestServer.text(request ->
                response(
                    "any",
                    it -> {
                      throw new Breakdown();
                    }));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").status()).isEqualTo(500);
      assertThat(told.next().cause()).get().isInstanceOf(Breakdown.class);
      assertNobodyIsToldAgain();
    }
  }

  @Test
  void failureToHearOfItIsLoggedAndHasNoOtherEffect() throws Exception {
    Response<List<String>> response =
        Response.of(List.of("a"))
            .onEnd(summary -> {
              throw new Breakdown();
            })
            .onEnd(told::ended);
    try (TestServer server = TestServer.text(request -> Body.response(response, Body::text));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").text()).isEqualTo("a");
      assertThat(told.next().ending()).isEqualTo(Ending.COMPLETED);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.COMPLETED);
      server.awaitNoStreams();
      assertThat(server.log().complaints())
          .singleElement()
          .asString()
          .contains("GET /x", Breakdown.SECRET);
      assertThat(client.fetch("/missing").status()).isEqualTo(404);
    }
  }

  @Test
  void responseThatComesAfterTheEndIsToldOnceItsSourceIsClosed() throws Exception {
    Calls calls = new Calls();
    Gate asked = new Gate();
    CompletableFuture<Response<Script>> later = new CompletableFuture<>();
    try (TestServer server =
            TestServer.text(request -> {
              asked.open();
              return Body.later(
                  later.minimalCompletionStage(),
                  own -> Body.response(own, it -> SourceKind.CLOSEABLE_BOTH.bytes(it, calls)));
            });
        RawClient client = server.client()) {
      client.get("/x");
      asked.awaitOpen();
      client.leave();
      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(told.others()).isEmpty();

      later.complete(Response.of(Script.of(3, Then.COMPLETE)).onEnd(told::ended));
      assertThat(told.next().ending()).isEqualTo(Ending.CLIENT_GONE);
      assertThat(calls.releases()).containsExactly(Calls.Call.CLOSE_ITERABLE);
      assertNobodyIsToldAgain();
    }
  }

  @Test
  void oneResponseMayBeGivenToMany() throws Exception {
    Response<List<String>> response = Response.of(List.of("a")).onEnd(told::ended);
    try (TestServer server = TestServer.text(request -> Body.response(response, Body::text));
        RawClient client = server.client()) {
      for (int times = 0; times < 3; times++) {
        assertThat(client.fetch("/x").text()).isEqualTo("a");
        assertThat(told.next().items()).isEqualTo(1);
      }
    }
    assertThat(told.threads()).hasSize(3);
  }
}
