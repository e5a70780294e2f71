package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final byte[] BYTES = new byte[150_000];

  static {
    for (int i = 0; i < BYTES.length; i++) {
      BYTES[i] = (byte) (i * 31);
    }
  }

  private static List<Integer> sizesOf(Blocks blocks) {
    ByteBuffer all = ByteBuffer.allocate(BYTES.length);
    List<Integer> sizes = new ArrayList<>();
    while (blocks.hasNext()) {
      ByteBuffer block = blocks.next();
      sizes.add(block.remaining());
      all.put(block);
    }
    assertThat(Arrays.equals(all.array(), BYTES)).as("the same bytes").isTrue();
    return sizes;
  }

  @Test
  void streamIsReadInLargeBlocks() {
    assertThat(sizesOf(Blocks.of(new ByteArrayInputStream(BYTES))))
        .containsExactly(63_488, 63_488, 23_024);
  }

  @Test
  void channelIsReadInBlocks() {
    assertThat(sizesOf(Blocks.of(Channels.newChannel(new ByteArrayInputStream(BYTES)))))
        .isNotEmpty()
        .allMatch(size -> size <= 63_488);
  }

  @Test
  void whatIsThereIsGivenWithoutWaitingForMore() {
    InputStream dripping =
        new ByteArrayInputStream(BYTES) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 50_000));
          }
        };
    assertThat(sizesOf(Blocks.of(dripping))).containsExactly(50_000, 50_000, 50_000);
  }

  @Test
  void endIsTheEndHoweverOftenItIsAskedFor() {
    Blocks blocks = Blocks.of(new ByteArrayInputStream(new byte[0]));
    assertThat(blocks.hasNext()).isFalse();
    assertThat(blocks.hasNext()).isFalse();
    assertThatThrownBy(blocks::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void failureToReadIsAFailure() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(Blocks.of(broken)::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk");
  }

  @Test
  void channelThatDoesNotBlockIsRefused() throws IOException {
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink()) {
      source.configureBlocking(false);
      assertThat(sink.isOpen()).isTrue();
      assertThatThrownBy(() -> Blocks.of(source))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A streamed channel must be in blocking mode.");
    }
  }
}
