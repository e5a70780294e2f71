package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** How items of every kind become chunks. */
@Timeout(30)
class ItemsTest {

  /** Two ways to give the same items. */
  enum Way {
    PULLED {
      @Override
      Body items(List<?> items) {
        return Body.items(items);
      }

      @Override
      Body bytes(List<?> items) {
        return Body.bytes(items);
      }
    },
    SIGNALLED {
      @Override
      Body items(List<?> items) {
        return Body.items(Flux.fromIterable(items));
      }

      @Override
      Body bytes(List<?> items) {
        return Body.bytes(Flux.fromIterable(items));
      }
    };

    abstract Body items(List<?> items);

    abstract Body bytes(List<?> items);
  }

  private static RawResponse fetch(Body body) throws IOException {
    try (TestServer server = TestServer.with(routes -> routes.get("/x", request -> body));
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      if (response.end() == End.COMPLETE) {
        assertThat(client.fetch("/none").status()).isEqualTo(404);
      }
      return response;
    }
  }

  @ParameterizedTest
  @EnumSource
  void textIsUtf8(Way way) throws IOException {
    RawResponse response =
        fetch(way.items(List.of("Grüße", new StringBuilder("€"), "\uD83D\uDCA7", "a\uD83Db")));

    assertThat(response.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(response.texts()).containsExactly("Grüße", "€", "\uD83D\uDCA7", "a?b");
  }

  @ParameterizedTest
  @EnumSource
  void emptyItemSendsNothing(Way way) throws IOException {
    List<?> items = List.of("", "a", "", new byte[0], ByteBuffer.allocate(0), "b", "");

    RawResponse response = fetch(way.items(items));

    assertThat(response.texts()).containsExactly("a", "b");
    assertThat(response.end()).isEqualTo(End.COMPLETE);
  }

  @ParameterizedTest
  @EnumSource
  void onlyEmptyItemsAreAnEmptyBodyOfTheirType(Way way) throws IOException {
    RawResponse response = fetch(way.items(List.of(new byte[0], new byte[0])));

    assertThat(response.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(response.chunks()).isEmpty();
    assertThat(response.end()).isEqualTo(End.COMPLETE);
  }

  @ParameterizedTest
  @EnumSource
  void byteBufferIsReadWithoutBeingMoved(Way way) throws IOException {
    ByteBuffer heap = ByteBuffer.wrap("0123456789".getBytes(StandardCharsets.US_ASCII));
    heap.position(2).limit(5);
    ByteBuffer direct = ByteBuffer.allocateDirect(4).put(new byte[] {'a', 'b', 'c', 'd'}).flip();
    direct.get();
    ByteBuffer readOnly = heap.duplicate().position(3).slice().asReadOnlyBuffer();

    RawResponse response = fetch(way.bytes(List.of(heap, direct, readOnly)));

    assertThat(response.texts()).containsExactly("234", "bcd", "34");
    assertThat(heap.position()).isEqualTo(2);
    assertThat(heap.limit()).isEqualTo(5);
    assertThat(direct.position()).isEqualTo(1);
    assertThat(readOnly.position()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void byteBufIsReleased(Way way) throws IOException {
    List<ByteBuf> items =
        List.of(10, 64 * 1024, 300_000).stream()
            .map(size -> PooledByteBufAllocator.DEFAULT.buffer(size).writeZero(size))
            .toList();

    RawResponse response = fetch(way.bytes(items));

    assertThat(response.chunks())
        .extracting(chunk -> chunk.bytes().length)
        .containsExactly(10, 64 * 1024, 300_000);
    assertThat(items).allSatisfy(item -> assertThat(item.refCnt()).isZero());
  }

  @ParameterizedTest
  @EnumSource
  void firstItemDecidesOnTheMediaTypeWhereNoneIsDeclared(Way way) throws IOException {
    assertThat(fetch(way.items(List.of("a", new byte[] {'b'}))).header("content-type"))
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(fetch(way.items(List.of(new byte[] {'b'}, "a"))).header("content-type"))
        .isEqualTo("application/octet-stream");
    assertThat(fetch(way.items(List.of())).headers()).doesNotContainKey("content-type");
  }

  @Test
  void declaredMediaTypeIsSentAsItIs() throws IOException {
    try (TestServer server =
            TestServer.with(routes ->
                routes.get("/x", "image/png", request -> Body.bytes(List.of(new byte[1]))));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").header("content-type")).isEqualTo("image/png");
    }
  }

  @ParameterizedTest
  @EnumSource
  void firstItemOfAnotherKindIsAnError(Way way) throws Exception {
    StreamSummary summary = failing(way.items(List.of((Object) new StringBuilder[0])), 500, 0);

    assertThat(summary.cause().orElseThrow())
        .hasMessage(
            "A streamed item is java.lang.StringBuilder[];"
                + " items here must be CharSequence, byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.");
  }

  @ParameterizedTest
  @EnumSource
  void laterItemOfAnotherKindCutsTheBodyOff(Way way) throws Exception {
    StreamSummary summary = failing(way.bytes(List.of(new byte[] {'a'}, "text")), 200, 1);

    assertThat(summary.cause().orElseThrow())
        .hasMessage(
            "A streamed item is java.lang.String;"
                + " items here must be byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.");
  }

  @Test
  void nullItemCutsTheBodyOff() throws Exception {
    StreamSummary summary = failing(Body.items(Arrays.asList("a", null)), 200, 1);

    assertThat(summary.cause().orElseThrow())
        .hasMessage(
            "A streamed item is null;"
                + " items here must be CharSequence, byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.");
  }

  private static StreamSummary failing(Body body, int status, int items) throws Exception {
    try (TestServer server = TestServer.with(routes -> routes.get("/x", request -> body));
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.end()).isEqualTo(status == 200 ? End.CUT_OFF : End.COMPLETE);
      StreamSummary summary = server.endings().next();
      assertThat(summary.ending()).isEqualTo(Ending.FAILED);
      assertThat(summary.items()).isEqualTo(items);
      return summary;
    }
  }

  @Test
  void arrayMayBeReused() throws IOException {
    byte[] array = new byte[1000];
    Iterable<byte[]> items =
        () ->
            new Iterator<>() {
              private int given;

              @Override
              public boolean hasNext() {
                return given < 2000;
              }

              @Override
              public byte[] next() {
                Arrays.fill(array, (byte) given++);
                return array;
              }
            };

    RawResponse response = fetch(Body.bytes(items));

    assertThat(response.chunks()).hasSize(2000);
    for (int number = 0; number < 2000; number++) {
      byte[] expected = new byte[1000];
      Arrays.fill(expected, (byte) number);
      assertThat(response.chunks().get(number).bytes()).isEqualTo(expected);
    }
  }
}
