package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** An item is one chunk, however large it is. */
@Timeout(60)
class ItemSizesTest {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;
  private static final List<Integer> SIZES =
      List.of(1, 15, 16, 64 * KIB - 1, 64 * KIB, 64 * KIB + 1, MIB, 3, 20 * MIB, 2);

  enum Kind {
    ARRAY(bytes -> bytes),
    BUFFER(ByteBuffer::wrap),
    BYTE_BUF(Unpooled::copiedBuffer),
    TEXT(bytes -> new String(bytes, StandardCharsets.UTF_8));

    private final Function<byte[], Object> maker;

    Kind(Function<byte[], Object> maker) {
      this.maker = maker;
    }
  }

  @ParameterizedTest
  @EnumSource
  void pulledItemIsOneChunkWhateverItsSize(Kind kind) throws IOException {
    Iterable<Object> items = () -> SIZES.stream().map(size -> item(kind, size)).iterator();
    assertOneChunkEach(Body.items(items));
  }

  @ParameterizedTest
  @EnumSource
  void signalledItemIsOneChunkWhateverItsSize(Kind kind) throws IOException {
    assertOneChunkEach(Body.items(Flux.fromIterable(SIZES).map(size -> item(kind, size))));
  }

  private static Object item(Kind kind, int size) {
    return kind.maker.apply(bytes(size));
  }

  /** As many bytes of UTF-8 text whose code points have one to four bytes. */
  private static byte[] bytes(int size) {
    StringBuilder text = new StringBuilder("x".repeat(size % 10));
    text.append("a\u00fc\u20ac\uD83D\uDCA7".repeat(size / 10));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(bytes).hasSize(size);
    return bytes;
  }

  private static void assertOneChunkEach(Body body) throws IOException {
    try (TestServer server = TestServer.with(routes -> routes.get("/x", request -> body));
        RawClient client = server.client()) {
      RawResponse response = client.get("/x").open();
      for (int size : SIZES) {
        assertThat(response.next().bytes()).isEqualTo(bytes(size));
      }
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      assertThat(response.chunks()).hasSameSizeAs(SIZES);
    }
  }
}
