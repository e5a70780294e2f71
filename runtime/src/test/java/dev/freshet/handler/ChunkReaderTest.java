package dev.freshet.handler;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkReaderTest {
  private final ChunkReader reader = new ChunkReader();
  private final List<String> data = new ArrayList<>();

  private void read(String framed) {
    ByteBuf bytes = Unpooled.copiedBuffer(framed, US_ASCII);
    reader.read(
        bytes,
        slice -> {
          data.add(slice.toString(US_ASCII));
          slice.release();
        });
    assertThat(bytes.refCnt()).isZero();
  }

  @Test
  void eachChunkIsHandedOut() {
    read("3\r\none\r\n3\r\ntwo\r\n");
    assertThat(data).containsExactly("one", "two");
  }

  @Test
  void sizeIsHexadecimal() {
    read("1a\r\nabcdefghijklmnopqrstuvwxyz\r\n");
    assertThat(data).containsExactly("abcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void chunkThatComesInPartsIsHandedOutInParts() {
    read("1\r\na\r\n8\r\nbcd");
    read("efg");
    read("hi\r\n1\r\nj\r\n");
    assertThat(data).containsExactly("a", "bcd", "efg", "hi", "j");
  }

  @Test
  void lineEndMayComeByItself() {
    read("3\r\none");
    read("\r\n3\r\ntwo\r\n");
    assertThat(data).containsExactly("one", "two");
  }

  @Test
  void lineEndsAndDigitsInTheDataAreData() {
    read("7\r\n\r\n3\r\n\r\n\r\n");
    assertThat(data).containsExactly("\r\n3\r\n\r\n");
  }

  @Test
  void takerMayKeepASliceBeyondTheBuffer() {
    List<ByteBuf> kept = new ArrayList<>();
    ByteBuf bytes = Unpooled.copiedBuffer("3\r\none\r\n", US_ASCII);
    reader.read(bytes, kept::add);
    assertThat(kept.get(0).toString(US_ASCII)).isEqualTo("one");
    kept.get(0).release();
    assertThat(bytes.refCnt()).isZero();
  }

  @Test
  void bytesAreReleasedEvenIfTheTakerFails() {
    ByteBuf bytes = Unpooled.copiedBuffer("3\r\none\r\n", US_ASCII);
    assertThatThrownBy(() ->
            reader.read(
                bytes,
                slice -> {
                  slice.release();
                  throw new IllegalStateException("full");
                }))
        .hasMessage("full");
    assertThat(bytes.refCnt()).isZero();
  }
}
