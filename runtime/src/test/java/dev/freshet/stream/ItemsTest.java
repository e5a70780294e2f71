package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ItemsTest {

  static Stream<Arguments> known() {
    return Stream.of(
        Arguments.of("a", ItemType.TEXT),
        Arguments.of(new StringBuilder("a"), ItemType.TEXT),
        Arguments.of(CharBuffer.wrap("a"), ItemType.TEXT),
        Arguments.of(new byte[1], ItemType.ARRAY),
        Arguments.of(ByteBuffer.allocate(1), ItemType.BUFFER),
        Arguments.of(List.of(ByteBuffer.allocate(1)), ItemType.BUFFERS),
        Arguments.of(List.of(), ItemType.BUFFERS),
        Arguments.of(Unpooled.EMPTY_BUFFER, ItemType.BYTE_BUF));
  }

  @ParameterizedTest
  @MethodSource("known")
  void undeclaredItemsAreWhatTheyAre(Object item, ItemType type) {
    assertThat(Items.UNDECLARED.typeOf(item)).isEqualTo(type);
  }

  @Test
  void otherClassIsNamed() {
    assertThatThrownBy(() -> Items.UNDECLARED.typeOf(List.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A streamed item is java.util.ImmutableCollections$List12;"
                + " items here must be CharSequence, byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.");
  }

  @Test
  void arrayIsNamedAsInJava() {
    assertThatThrownBy(() -> Items.TEXT.typeOf(new byte[0][]))
        .hasMessage("A streamed item is byte[][]; items here must be CharSequence.");
  }

  @Test
  void nullIsNoItem() {
    assertThatThrownBy(() -> Items.BYTES.typeOf(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A streamed item is null; items here must be byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.");
  }

  @Test
  void textIsNoItemWhereBytesAreDeclaredNorBytesWhereTextIs() {
    assertThatThrownBy(() -> Items.BYTES.typeOf("a")).hasMessageContaining("java.lang.String");
    assertThatThrownBy(() -> Items.TEXT.typeOf(new byte[1])).hasMessageContaining("byte[]");
  }
}
