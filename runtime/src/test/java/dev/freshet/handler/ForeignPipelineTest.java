package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler of ours in a pipeline of somebody else's. */
class ForeignPipelineTest {
  private static final String OURS =
      "HTTP/1.1 200 OK\r\ncontent-type: text/plain; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n"
          + "4\r\nours\r\n0\r\n\r\n";
  private static final String THEIRS = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\ntheirs";

  private final TestService service = TestService.of(List.of("ours"));
  private final Neighbour neighbour = new Neighbour(Neighbour.Manner.AFTER_THE_REQUEST);
  private TestConnection connection = TestConnection.among(service, neighbour);

  @AfterEach
  void close() {
    connection.close();
  }

  private void reopen(ChannelHandler... handlers) {
    connection.close();
    connection = TestConnection.among(handlers);
  }

  @Test
  void oursIsAnsweredAndTheirsIsPassedOn() {
    connection.get("/").settle().get("/theirs").settle().get("/").settle();
    assertThat(connection.received()).isEqualTo(OURS + THEIRS + OURS);
    assertThat(neighbour.seen).containsExactly("/theirs", "end");
  }

  @Test
  void otherMethodsAndMalformedPathsAreTheirs() {
    connection.send("POST / HTTP/1.1\r\nhost: test\r\ncontent-length: 3\r\n\r\nabc");
    connection.get("/%zz").settle();
    assertThat(neighbour.seen).containsExactly("/", "abc", "end", "/%zz", "end");
    assertThat(connection.received()).isEqualTo(THEIRS + THEIRS);
  }

  @Test
  void badRequestIsTheirs() {
    connection.send("nonsense\r\n\r\n").settle();
    assertThat(neighbour.seen).containsExactly("/bad-request", "end");
    assertThat(connection.received()).isEqualTo(THEIRS);
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() {
    String get = " HTTP/1.1\r\nhost: test\r\n\r\n";
    connection.send("GET /" + get + "GET /theirs" + get + "GET /" + get + "GET /theirs" + get);
    assertThat(neighbour.seen).as("before ours is answered").isEmpty();
    connection.settle();
    assertThat(connection.received()).isEqualTo(OURS + THEIRS + OURS + THEIRS);
  }

  @Test
  void oursWaitsUntilTheyHaveAnswered() {
    Neighbour slow = new Neighbour(Neighbour.Manner.WHEN_TOLD);
    reopen(service, slow);
    connection.get("/theirs").get("/").settle();
    assertThat(connection.received()).isEmpty();
    slow.answer("theirs");
    connection.settle();
    assertThat(connection.received()).isEqualTo(THEIRS + OURS);
  }

  @Test
  void informalAnswerIsNotTheAnswer() {
    Neighbour slow = new Neighbour(Neighbour.Manner.WHEN_TOLD);
    reopen(service, slow);
    connection
        .send(
            "POST /theirs HTTP/1.1\r\nhost: test\r\nexpect: 100-continue\r\ncontent-length: 3\r\n\r\n")
        .settle();
    slow.informally();
    connection.settle().send("abc").get("/").settle();
    assertThat(connection.received()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    slow.answer("theirs");
    connection.settle();
    assertThat(connection.received()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n" + THEIRS + OURS);
  }

  @Test
  void theyMayAnswerBeforeTheEndOfTheRequest() {
    Neighbour early = new Neighbour(Neighbour.Manner.BEFORE_ITS_CONTENT);
    reopen(service, early);
    connection.send("POST /theirs HTTP/1.1\r\nhost: test\r\ncontent-length: 6\r\n\r\nabc").settle();
    connection.send("def").get("/").settle();
    assertThat(early.seen).containsExactly("/theirs", "abc", "def", "end");
    assertThat(connection.received()).endsWith("early" + OURS);
  }

  @Test
  void theirContentIsBoundedWhileOursIsStreamedAndTheConnectionCloses() {
    connection.send(
        "GET / HTTP/1.1\r\nhost: test\r\n\r\n"
            + "POST /theirs HTTP/1.1\r\nhost: test\r\ncontent-length: 2000000\r\n\r\n"
            + "x".repeat(2_000_000));
    connection.settle();
    assertThat(connection.received()).isEqualTo(OURS);
    assertThat(neighbour.seen).startsWith("/theirs").doesNotContain("end");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void eachItemIsOneChunkAndTheyShareAFlush() {
    reopen(TestService.of(Collections.nCopies(1_000, "x")));
    connection.get("/").settle();
    assertThat(connection.body()).isEqualTo("1\r\nx\r\n".repeat(1_000) + "0\r\n\r\n");
    assertThat(connection.socket.flushes()).isEqualTo(1);
  }

  @Test
  void largeItemGoesOutWhole() {
    reopen(TestService.of(List.of("a".repeat(300_000), "b")));
    connection.get("/").settle();
    assertThat(unchunked(connection.body())).isEqualTo("a".repeat(300_000) + "b");
    assertThat(connection.body()).endsWith("1\r\nb\r\n0\r\n\r\n");
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void twoServicesShareOneGate() {
    TestService other = TestService.at("/other", request -> Body.text(List.of("other")));
    reopen(service, other, new Neighbour(Neighbour.Manner.AFTER_THE_REQUEST));
    connection.get("/other").get("/").get("/theirs").settle();
    assertThat(connection.channel.pipeline().toMap().values())
        .filteredOn(RequestGate.class::isInstance)
        .hasSize(1);
    assertThat(connection.received()).contains("5\r\nother\r\n").endsWith(OURS + THEIRS);
  }

  @Test
  void handlerBringsItsGate() {
    EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec(), service);
    assertThat(channel.pipeline().toMap().values())
        .extracting(handler -> (Object) handler.getClass())
        .containsSubsequence(HttpServerCodec.class, RequestGate.class, TestService.class);
    channel.finishAndReleaseAll();
  }

  @Test
  void aggregatorBeforeUsDoesNoHarm() {
    connection.close();
    connection =
        TestConnection.among(
            List.of(new HttpObjectAggregator(1_000)),
            service,
            new Neighbour(Neighbour.Manner.AFTER_THE_REQUEST));
    connection.get("/").settle().get("/theirs").settle().get("/").settle();
    assertThat(connection.received()).isEqualTo(OURS + THEIRS + OURS);
  }

  @Test
  void compressorBeforeUsCompressesWhatWeStreamItemByItem() throws IOException {
    connection.close();
    connection =
        TestConnection.among(
            List.of(new HttpContentCompressor()), TestService.of(List.of("one", "two")));
    connection.send("GET / HTTP/1.1\r\nhost: test\r\naccept-encoding: gzip\r\n\r\n").settle();
    assertThat(connection.received()).contains("content-encoding: gzip\r\n").endsWith("0\r\n\r\n");
    byte[] zipped = unchunked(connection.body()).getBytes(StandardCharsets.ISO_8859_1);
    String plain =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(plain).isEqualTo("onetwo");
    assertThat(connection.isOpen()).isTrue();
  }

  private static String unchunked(String chunks) {
    StringBuilder data = new StringBuilder();
    int at = 0;
    while (true) {
      int line = chunks.indexOf("\r\n", at);
      int size = Integer.parseInt(chunks.substring(at, line), 16);
      if (size == 0) {
        return data.toString();
      }
      data.append(chunks, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
  }

  @Test
  void failureAfterItemsClosesWithoutTheLastChunk() {
    reopen(TestService.of(List.of("x", new Object())));
    connection.get("/").settle();
    assertThat(connection.body()).isEqualTo("1\r\nx\r\n");
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.FAILED);
  }
}
