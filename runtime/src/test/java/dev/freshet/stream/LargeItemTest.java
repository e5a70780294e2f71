package dev.freshet.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeItemTest {
  private final ByteBuf into = Unpooled.buffer();

  @AfterEach
  void release() {
    into.release();
  }

  private static LargeItem of(Object item) {
    ItemType type = ItemType.of(item);
    return new LargeItem(type, item, (int) type.size(item));
  }

  @Test
  void slicesMakeTheWhole() {
    LargeItem item = of("0123456789012345678");
    assertThat(item.begun()).isFalse();
    item.copySlice(12, into);
    assertThat(item.begun()).isTrue();
    assertThat(item.done()).isFalse();
    while (!item.done()) {
      item.copySlice(12, into);
    }
    assertThat(into.toString(UTF_8)).isEqualTo("0123456789012345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaaaaa\uD83C\uDF0A", "aaaaaaaaaaa€", "aaaaaaaaaaaaaaaaaaa\uD83C"})
  void lastCharacterIsCopiedEvenIfLittleIsLeft(String text) {
    LargeItem item = of(text);
    while (!item.done()) {
      item.copySlice(8, into);
    }
    assertThat(into.toString(UTF_8)).isEqualTo(new String(text.getBytes(UTF_8), UTF_8));
  }

  @Test
  void textThatGrowsIsRefused() {
    StringBuilder text = new StringBuilder("a".repeat(100));
    LargeItem item = of(text);
    item.copySlice(60, into);
    text.setLength(0);
    text.append("€".repeat(100));
    assertThatThrownBy(
            () -> {
              while (!item.done()) {
                item.copySlice(60, into);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A streamed item changed its size while it was sent.");
  }

  @Test
  void bufferThatShrinksIsRefused() {
    ByteBuffer buffer = ByteBuffer.allocate(100);
    LargeItem item = of(buffer);
    item.copySlice(60, into);
    buffer.limit(60);
    assertThatThrownBy(() -> item.copySlice(60, into)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void discardReleasesTheItem() {
    ByteBuf buffer = Unpooled.buffer().writeZero(100);
    of(buffer).discard();
    assertThat(buffer.refCnt()).isZero();
  }
}
