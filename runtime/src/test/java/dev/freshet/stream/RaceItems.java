package dev.freshet.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The items of one round of a race: buffers whose length and bytes tell their number, so that the
 * output shows which of them were written, and whether whole.
 */
final class RaceItems {
  private static final int LARGE = 70_000;

  private final int[] sizes;
  private final List<ByteBuf> given = new ArrayList<>();

  /** Makes a plan for some items; some plans have large ones. */
  RaceItems(Random random, int count) {
    boolean large = random.nextInt(6) == 0;
    sizes = new int[count];
    for (int i = 0; i < count; i++) {
      sizes[i] =
          large && random.nextInt(count) == 0
              ? LARGE + random.nextInt(100_000)
              : random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(40);
    }
  }

  int count() {
    return sizes.length;
  }

  /** Makes the item of a number. */
  ByteBuf item(int number) {
    ByteBuf item = Unpooled.wrappedBuffer(bytes(number));
    if (!item.isReadable()) {
      item = Unpooled.buffer(1); // wrapping nothing gives a buffer that cannot be released
    }
    synchronized (given) {
      given.add(item);
    }
    return item;
  }

  private byte[] bytes(int number) {
    byte[] bytes = new byte[sizes[number]];
    Arrays.fill(bytes, (byte) number);
    return bytes;
  }

  /** How many items have been made. */
  int given() {
    synchronized (given) {
      return given.size();
    }
  }

  /** Asserts that each item that was made has been released, once. */
  void assertAllReleased() {
    synchronized (given) {
      assertThat(given).allMatch(item -> item.refCnt() == 0, "released");
    }
  }

  /**
   * Reads chunks, asserts that they are the items in order and whole, but for the very last one,
   * and returns how many there are, empty ones included.
   */
  int countWritten(ByteBuf output) {
    int number = 0;
    while (true) {
      while (number < sizes.length && sizes[number] == 0) {
        number++; // sends nothing
      }
      if (!output.isReadable()) {
        return number;
      }
      assertThat(number).as("items").isLessThan(sizes.length);
      readChunk(output, number);
      number++;
    }
  }

  private void readChunk(ByteBuf output, int number) {
    String line = Integer.toHexString(sizes[number]) + "\r\n";
    assertThat(output.readCharSequence(line.length(), US_ASCII))
        .as("size of item %d", number)
        .hasToString(line);
    int length = Math.min(sizes[number], output.readableBytes());
    int start = output.arrayOffset() + output.readerIndex();
    if (!Arrays.equals(output.array(), start, start + length, bytes(number), 0, length)) {
      throw new AssertionError("Item " + number + " has a byte of another one.");
    }
    output.skipBytes(length);
    if (output.isReadable()) {
      assertThat(output.readShort()).as("line end").isEqualTo((short) 0x0d0a);
    } else {
      assertThat(sizes[number]).as("an item that is cut off").isGreaterThan(Window.HIGH_WATER);
    }
  }
}
