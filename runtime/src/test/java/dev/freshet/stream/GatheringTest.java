package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringTest {
  private final Gathering gathering = new Gathering();

  private ByteBuf put(String text) {
    ByteBuf room = gathering.room(text.length());
    room.writeCharSequence(text, StandardCharsets.US_ASCII);
    gathering.put(room);
    return room;
  }

  private String take(int count) {
    ByteBuf into = Unpooled.buffer();
    gathering.take(count, into);
    return into.toString(StandardCharsets.US_ASCII);
  }

  @Test
  void nothingWaitsBeforeSomethingIsPut() {
    gathering.room(10).writeByte('a');
    assertThat(gathering.waiting()).isZero();
    assertThat(gathering.isEmpty()).isTrue();
  }

  @Test
  void bytesComeInTheOrderInWhichTheyWerePut() {
    put("one ");
    put("two ");
    assertThat(gathering.waiting()).isEqualTo(8);
    assertThat(take(8)).isEqualTo("one two ");
    assertThat(gathering.isEmpty()).isTrue();
  }

  @Test
  void shortAsciiIsWrittenAsAChunkBetweenOthers() {
    put("a");
    assertThat(gathering.writeAscii("token ")).isEqualTo(11);
    assertThat(gathering.waiting()).as("before it is put").isEqualTo(1);
    gathering.put();
    put("b");
    assertThat(take(13)).isEqualTo("a6\r\ntoken \r\nb");
  }

  @Test
  void whatIsNotAsciiIsNotWritten() {
    put("a");
    assertThat(gathering.writeAscii("größe")).isZero();
    gathering.put();
    put("b");
    assertThat(take(gathering.waiting())).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 255, 256, 257, Chunks.LONGEST_ASCII})
  void chunkOfAsciiSaysItsSize(int length) {
    String text = "x".repeat(length);
    int size = gathering.writeAscii(text);
    gathering.put();
    assertThat(take(size)).isEqualTo(Integer.toHexString(length) + "\r\n" + text + "\r\n");
  }

  @Test
  void someMayBeTakenAndTheRestLater() {
    put("one two ");
    assertThat(take(3)).isEqualTo("one");
    put("three");
    assertThat(gathering.waiting()).isEqualTo(10);
    assertThat(take(10)).isEqualTo(" two three");
  }

  @Test
  void oneArrayIsEnoughAsLongAsAllIsTaken() {
    ByteBuf first = put("x".repeat(200));
    for (int i = 0; i < 10; i++) {
      take(gathering.waiting());
      assertThat(put("y".repeat(200))).isSameAs(first);
    }
    assertThat(take(200)).isEqualTo("y".repeat(200));
  }

  @Test
  void largerArraysAreJoinedWhenNothingIsTaken() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      String text = i + " ".repeat(i % 50);
      put(text);
      all.append(text);
    }
    assertThat(gathering.waiting()).isEqualTo(all.length());
    assertThat(take(all.length())).isEqualTo(all.toString());
    assertThat(gathering.isEmpty()).isTrue();
  }

  @Test
  void itemThatIsLargerThanAnyArrayHasOneOfItsOwn() {
    put("small ");
    put("x".repeat(64 * 1024));
    put(" small");
    assertThat(take(gathering.waiting())).isEqualTo("small " + "x".repeat(64 * 1024) + " small");
  }
}
