package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests as they come, byte for byte, and what is answered. */
class StrictRequestsTest {

  static Stream<WireCase> cases() {
    return Stream.concat(WireCase.good().stream(), WireCase.bad().stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void requestIsAnsweredOrTheLast(WireCase wire) {
    Conversation whole = Conversation.of(wire.bytes());
    assertThat(whole.statuses()).isEqualTo(wire.statuses());
    assertThat(whole.lives()).isEqualTo(wire.lives());
    if (!wire.lives()) {
      assertThat(whole.answers()).contains("connection: close\r\n").doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void requestMeansTheSameHoweverItIsCut(WireCase wire) {
    Conversation whole = Conversation.of(wire.bytes());
    String bytes = wire.bytes();
    int step = Math.max(1, bytes.length() / 400); // those with a long line differ nowhere else
    for (int cut = 1; cut < bytes.length(); cut += step) {
      assertThat(Conversation.of(bytes.substring(0, cut), bytes.substring(cut)))
          .as("cut after byte %d", cut)
          .isEqualTo(whole);
    }
    if (bytes.length() < 400) {
      assertThat(Conversation.of(bytes.split(""))).as("byte by byte").isEqualTo(whole);
    }
  }
}
