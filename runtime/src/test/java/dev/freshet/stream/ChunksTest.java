package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        1,
        9,
        10,
        15,
        16,
        17,
        255,
        256,
        4095,
        4096,
        65_535,
        65_536,
        1 << 28,
        Integer.MAX_VALUE
      })
  void sizeIsHexadecimalWithoutLeadingZeros(int size) {
    ByteBuf into = Unpooled.buffer();
    Chunks.begin(size, into);
    assertThat(into.toString(StandardCharsets.US_ASCII))
        .isEqualTo(Integer.toHexString(size) + "\r\n");
    assertThat(into.readableBytes() + 2).isLessThanOrEqualTo(Chunks.MAX_OVERHEAD);
  }

  @Test
  void dataEndsWithALineEnd() {
    ByteBuf into = Unpooled.buffer();
    Chunks.end(into);
    assertThat(into.toString(StandardCharsets.US_ASCII)).isEqualTo("\r\n");
  }
}
