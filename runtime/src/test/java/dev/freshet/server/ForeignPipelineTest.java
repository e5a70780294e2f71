package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import dev.freshet.watch.LogTap;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerExpectContinueHandler;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handler in somebody else's pipeline: it serves its own routes and passes on the rest. */
@Timeout(20)
class ForeignPipelineTest {

  /** What stands between the codec and Freshet's handler. */
  enum Before {
    NOTHING(List::of),
    AGGREGATOR(() -> List.of(new HttpObjectAggregator(100_000))),
    COMPRESSOR(() -> List.of(new HttpContentCompressor())),
    KEEP_ALIVE(() -> List.of(new HttpServerKeepAliveHandler())),
    EXPECT_CONTINUE(() -> List.of(new HttpServerExpectContinueHandler())),
    EVERYTHING(() ->
        List.of(
            new HttpServerKeepAliveHandler(),
            new HttpContentCompressor(),
            new HttpObjectAggregator(100_000)));

    private final Supplier<List<ChannelHandler>> handlers;

    Before(Supplier<List<ChannelHandler>> handlers) {
      this.handlers = handlers;
    }
  }

  private final LogTap log = new LogTap();
  private final Calls calls = new Calls();
  private final SubmissionPublisher<String> live = new SubmissionPublisher<>();
  private final StreamingHandler first = new Routes(this::routes);
  private final StreamingHandler second =
      new Routes(routes -> routes.get("/second", request -> Body.text(List.of("second"))));

  private void routes(RouteTable routes) {
    routes
        .get("/items", TestServer.TEXT, request -> Body.text(items()))
        .get("/large", request -> Body.bytes(List.of(new byte[300_000], new byte[] {1})))
        .get("/live", TestServer.TEXT, request -> Body.text(live))
        .get("/failing", request -> Body.items(probe(Then.FAIL)))
        .get("/silent", request -> Body.items(probe(Then.SILENCE)));
  }

  private ProbeIterable probe(Then then) {
    return new ProbeIterable.CloseableOfCloseable(Script.of(2, then), calls);
  }

  private static List<String> items() {
    return IntStream.rangeClosed(1, 1000).mapToObj(number -> "item " + number + "\n").toList();
  }

  private ForeignServer server(Before before) {
    return new ForeignServer(channel -> {
      channel.pipeline().addLast(new HttpServerCodec());
      before.handlers.get().forEach(channel.pipeline()::addLast);
      channel.pipeline().addLast(first, second, new ForeignServer.Rest());
    });
  }

  private void finish() {
    live.close();
    log.close();
    assertThat(log.complaints()).allMatch(text -> text.contains("swordfish"));
  }

  @ParameterizedTest
  @EnumSource
  void ownRoutesAreServedAndTheRestPassedOn(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port())) {
      for (int times = 0; times < 2; times++) {
        RawResponse response = client.fetch("/items");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
            .containsOnlyKeys("content-type", "transfer-encoding", "date");
        assertThat(response.texts()).isEqualTo(items());
        assertThat(response.end()).isEqualTo(End.COMPLETE);
        assertThat(client.fetch("/other").text()).isEqualTo("rest /other 0");
        assertThat(client.fetch("/second").text()).isEqualTo("second");
        client.send("POST /items HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(client.response().text()).isEqualTo("rest /items 5");
        assertThat(client.request("HEAD /items").responseToHead().headers())
            .containsEntry("content-type", TestServer.TEXT);
        assertThat(client.fetch("/large").bytes()).hasSize(300_001);
      }
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource
  void pipelinedRequestsAreAnsweredInOrderByWhomever(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port())) {
      StringBuilder requests = new StringBuilder();
      for (String target : List.of("/items", "/a", "/b", "/second", "/items", "/c")) {
        requests.append("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
      }
      client.send(requests.toString());

      assertThat(client.response().chunks()).hasSize(1000);
      assertThat(client.response().text()).isEqualTo("rest /a 0");
      assertThat(client.response().text()).isEqualTo("rest /b 0");
      assertThat(client.response().text()).isEqualTo("second");
      assertThat(client.response().chunks()).hasSize(1000);
      assertThat(client.response().text()).isEqualTo("rest /c 0");
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource
  void itemIsOutBeforeTheNextIsPublished(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port()).get("/live")) {
      Deadline.until("somebody subscribes", live::hasSubscribers);
      live.submit("item 1");
      RawResponse response = client.open();
      assertThat(response.nextText()).isEqualTo("item 1");
      live.submit("item 2");
      assertThat(response.nextText()).isEqualTo("item 2");
      live.close();
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource
  void failureIsCutOff(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port())) {
      RawResponse response = client.fetch("/failing");
      assertThat(response.texts()).containsExactly("item 1\n", "item 2\n");
      assertThat(response.end()).isEqualTo(End.CUT_OFF);
      calls.await(Call.CLOSE_ITERABLE, 1);
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource
  void clientThatLeavesIsSeen(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port()).get("/silent")) {
      client.open().nextText();
      client.leave();
      calls.await(Call.CLOSE_ITERABLE, 1);
      assertThat(calls.releases()).containsExactly(Call.CLOSE_ITERATOR, Call.CLOSE_ITERABLE);
      assertThat(calls.threads()).allMatch(name -> name.startsWith("freshet-worker"));
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource(names = {"AGGREGATOR", "EXPECT_CONTINUE", "EVERYTHING"})
  void contentIsAskedForWhereSomebodyDoesSo(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port())) {
      client.send(
          "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.open().status()).isEqualTo(100);
      client.send("hello" + "GET /second HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.response().text()).isEqualTo("rest /x 5");
      assertThat(client.response().text()).isEqualTo("second");
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource
  void http10IsServedUntilClose(Before before) throws IOException {
    try (ForeignServer server = server(before);
        RawClient client = RawClient.to(server.port())) {
      RawResponse response = client.fetchInHttp10("/items");
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(response.text()).isEqualTo(String.join("", items()));
      assertThat(response.end()).isEqualTo(End.COMPLETE);
    }
    finish();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPRESSOR", "EVERYTHING"})
  void compressedItemIsOutBeforeTheNextIsPublished(Before before) throws IOException {
    Inflater inflater = new Inflater();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ForeignServer server = server(before);
        InflaterOutputStream plain = new InflaterOutputStream(text, inflater);
        RawClient client = RawClient.to(server.port())) {
      client.send("GET /live HTTP/1.1\r\nHost: a\r\nAccept-Encoding: deflate\r\n\r\n");
      Deadline.until("somebody subscribes", live::hasSubscribers);
      live.submit("item 1\n");
      RawResponse response = client.open();
      assertThat(response.header("content-encoding")).isEqualTo("deflate");
      plain.write(response.next().bytes());
      while (text.size() < 7) {
        plain.write(response.next().bytes());
      }
      live.submit("item 2\n");
      while (text.size() < 14) {
        plain.write(response.next().bytes());
      }
      assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo("item 1\nitem 2\n");
      live.close();
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
    } finally {
      inflater.end();
    }
    finish();
  }
}
