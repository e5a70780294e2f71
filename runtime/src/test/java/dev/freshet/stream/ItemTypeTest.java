package dev.freshet.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTypeTest {
  private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};

  private static byte[] copy(Object given) {
    ItemType type = ItemType.of(given);
    Object item = type.fixed(given);
    ByteBuf into = Unpooled.buffer();
    type.copy(item, (int) type.size(item), into);
    assertThat(into.readableBytes()).isEqualTo((int) type.size(item));
    return bytes(into);
  }

  private static byte[] copyInSlices(Object given, int room) {
    ItemType type = ItemType.of(given);
    Object item = type.fixed(given);
    ByteBuf into = Unpooled.buffer();
    int from = 0;
    while (into.readableBytes() < type.size(item)) {
      int before = into.readableBytes();
      from = type.copySome(item, from, room, into);
      assertThat(into.readableBytes() - before).isBetween(1, room);
    }
    return bytes(into);
  }

  private static byte[] bytes(ByteBuf buffer) {
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes).release();
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "Bäche",
        "€uro",
        "\uD83C\uDF0A wave",
        "a\uD83C",
        "\uDF0Aa",
        "\uDF0A\uD83C",
        "\uD83C€",
        "\uD83C\u010A",
        "a\u0000b\r\n\u007f\u0080\u07ff\u0800\uffff"
      })
  void textIsUtf8AndALoneSurrogateIsAQuestionMark(String text) {
    assertThat(copy(text)).isEqualTo(text.getBytes(UTF_8));
    assertThat(copy(new StringBuilder(text))).isEqualTo(text.getBytes(UTF_8));
    assertThat(copy(CharBuffer.wrap(text))).isEqualTo(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11, 12, 13, 100})
  void sliceNeverSplitsACodePoint(int room) {
    String text = "ab\uD83C\uDF0A€\uD83C\uDF0A\uD83C\uDF0Aä\uD83C€\uDF0A\uD83C\uDF0Ax\uD83C";
    for (int start = 0; start < text.length(); start++) {
      String part = text.substring(start);
      assertThat(copyInSlices(part, room)).isEqualTo(part.getBytes(UTF_8));
    }
  }

  @Test
  void asciiStringIsText() {
    assertThat(copy(new AsciiString("plain"))).isEqualTo("plain".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 12, 13, 14})
  void arrayIsCopiedWholeOrInSlices(int room) {
    assertThat(copy(BYTES)).isEqualTo(BYTES);
    assertThat(copyInSlices(BYTES, room)).isEqualTo(BYTES);
  }

  static Stream<Arguments> buffers() {
    ByteBuffer direct = ByteBuffer.allocateDirect(20).put(BYTES);
    ByteBuffer heap = ByteBuffer.wrap(Arrays.copyOf(BYTES, 20));
    return Stream.of(direct, heap)
        .map(buffer -> buffer.position(2).limit(12))
        .flatMap(buffer -> Stream.of(buffer, buffer.asReadOnlyBuffer(), buffer.slice()))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void remainingBytesOfABufferAreCopiedAndItsPositionAndLimitStay(ByteBuffer buffer) {
    int position = buffer.position();
    int limit = buffer.limit();
    byte[] remaining = Arrays.copyOfRange(BYTES, 2, 12);
    assertThat(copy(buffer)).isEqualTo(remaining);
    assertThat(copyInSlices(buffer, 8)).isEqualTo(remaining);
    assertThat(buffer.position()).isEqualTo(position);
    assertThat(buffer.limit()).isEqualTo(limit);
  }

  @Test
  void severalBuffersAreOneItem() {
    List<ByteBuffer> buffers =
        List.of(
            ByteBuffer.wrap(BYTES, 0, 3),
            ByteBuffer.allocate(0),
            ByteBuffer.wrap(BYTES, 3, 9),
            ByteBuffer.allocateDirect(1).put(0, (byte) 13));
    assertThat(copy(buffers)).isEqualTo(BYTES);
    assertThat(copyInSlices(buffers, 8)).isEqualTo(BYTES);
    assertThat(buffers).extracting(ByteBuffer::remaining).containsExactly(3, 0, 9, 1);
  }

  @Test
  void readableBytesOfAByteBufAreCopiedAndItsIndexesStay() {
    ByteBuf buffer = Unpooled.copiedBuffer(BYTES);
    buffer.readerIndex(1).writerIndex(12);
    byte[] readable = Arrays.copyOfRange(BYTES, 1, 12);
    assertThat(copy(buffer)).isEqualTo(readable);
    assertThat(copyInSlices(buffer, 8)).isEqualTo(readable);
    assertThat(buffer.readerIndex()).isEqualTo(1);
    assertThat(buffer.writerIndex()).isEqualTo(12);
    assertThat(buffer.refCnt()).isEqualTo(1);
    buffer.release();
  }

  @Test
  void releasedByteBufIsRefused() {
    ByteBuf buffer = Unpooled.copiedBuffer(BYTES);
    buffer.release();
    assertThatThrownBy(() -> copy(buffer)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void discardReleasesWhatIsCountedAndNothingTwice() {
    ByteBuf buffer = Unpooled.copiedBuffer(BYTES);
    ItemType.discard(buffer);
    ItemType.discard(buffer);
    ItemType.discard("text");
    ItemType.discard(null);
    assertThat(buffer.refCnt()).isZero();
  }

  @Test
  void discardGivesBackOneReferenceOnly() {
    ByteBuf buffer = Unpooled.copiedBuffer(BYTES).retain();
    ItemType.discard(buffer);
    assertThat(buffer.refCnt()).isEqualTo(1);
    buffer.release();
  }

  @Test
  void otherThingsAreOfNoType() {
    assertThat(ItemType.of(null)).isNull();
    assertThat(ItemType.of(new char[1])).isNull();
    assertThat(ItemType.of(1)).isNull();
  }
}
