package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes past the outlet, such as the parts of a file. */
class DrainTransferTest {
  private final TestResponse response = TestResponse.chunked();
  private final Drain drain = response.drain;
  private final RecordingWire wire = response.wire;

  @Test
  void transferPassesTheOutletByAndIsCountedOnceItIsWritten() {
    List<ChannelFuture> told = new ArrayList<>();
    transfer("abc", told);
    assertThat(wire.calls()).containsExactly("head", "transfer", "flush");
    assertThat(drain.tally().items()).isEqualTo(1);
    assertThat(drain.tally().bytes()).isZero();
    assertThat(told).isEmpty();
    wire.written();
    assertThat(drain.tally().bytes()).isEqualTo(3);
    assertThat(told).singleElement().matches(ChannelFuture::isSuccess);
    drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void endWaitsForTheTransferBeforeIt() {
    transfer("abc", new ArrayList<>());
    drain.sourceEnded(null);
    response.loop();
    assertThat(wire.count("end")).isZero();
    wire.written();
    assertThat(wire.calls()).endsWith("end", "flush");
    wire.written();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void transferAfterTransferHasOneHead() {
    transfer("abc", new ArrayList<>());
    wire.written();
    transfer("de", new ArrayList<>());
    wire.written();
    assertThat(wire.calls()).containsExactly("head", "transfer", "flush", "transfer", "flush");
    assertThat(drain.tally().items()).isEqualTo(2);
    assertThat(drain.tally().bytes()).isEqualTo(5);
    drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void sourceThatFailsDuringATransferBreaksOffAfterIt() {
    transfer("abc", new ArrayList<>());
    drain.sourceEnded(new IllegalStateException("the file has shrunk"));
    response.loop();
    assertThat(wire.count("abort")).isZero();
    wire.written();
    assertThat(wire.calls()).endsWith("abort", "flush");
    wire.written();
    assertThat(response.endings).containsExactly(Ending.FAILED);
  }

  @Test
  void transferThatIsLostIsToldWithWhatOfItWasSent() {
    List<ChannelFuture> told = new ArrayList<>();
    transfer("abc", told);
    wire.lost();
    assertThat(told).singleElement().matches(future -> !future.isSuccess());
    assertThat(drain.tally().bytes()).isEqualTo(3);
    drain.cancel(Ending.CLIENT_GONE);
  }

  @Test
  void nothingFollowsATransferThatACancelHasOvertaken() {
    transfer("abc", new ArrayList<>());
    drain.sourceEnded(null);
    drain.cancel(Ending.TIMED_OUT);
    wire.allWritten();
    response.loop();
    assertThat(wire.calls()).containsExactly("head", "transfer", "flush");
    assertThat(response.endings).containsExactly(Ending.TIMED_OUT);
  }

  /** Transfers a text, of which as many bytes are said to be sent as it has, whatever happens. */
  private void transfer(String text, List<ChannelFuture> told) {
    drain.transfer(
        Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1),
        written -> text.length(),
        told::add);
  }
}
