package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final RecordingWire wire = new RecordingWire(false);
  private final Tally tally = new Tally();
  private final Delivery delivery = new Delivery(wire, tally);
  private final List<ChannelFuture> written = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();
  private @Nullable Throwable cause;

  private void ended(Ending ending, @Nullable Throwable failure) {
    endings.add(ending);
    cause = failure;
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void headGoesBeforeTheFirstBytesAndNeverAgain() {
    delivery.body(bytes("a"), written::add);
    delivery.transfer(bytes("b"), written::add);
    delivery.body(bytes("c"), written::add);
    assertThat(wire.calls()).containsExactly("head", "body", "transfer", "body");
    wire.allWritten();
    assertThat(written).hasSize(3).allMatch(ChannelFuture::isSuccess);
  }

  @Test
  void headTellsOfTheFirstItemThatWasCountedByThen() {
    tally.add(ItemType.TEXT, 1);
    delivery.body(bytes("a"), written::add);
    assertThat(wire.first()).isEqualTo(ItemType.TEXT);
    wire.allWritten();
  }

  @Test
  void transferMayBeTheFirst() {
    delivery.transfer(bytes("a"), written::add);
    assertThat(wire.calls()).containsExactly("head", "transfer");
    wire.allWritten();
  }

  @Test
  void goodEndOfNothingHasAHead() {
    delivery.end(null, this::ended);
    assertThat(wire.calls()).containsExactly("head", "end");
    assertThat(wire.first()).isNull();
    assertThat(endings).isEmpty();
    wire.allWritten();
    assertThat(endings).containsExactly(Ending.COMPLETED);
    assertThat(cause).isNull();
  }

  @Test
  void goodEndThatCannotBeWrittenIsAClientGone() {
    delivery.end(null, this::ended);
    wire.lost();
    assertThat(endings).containsExactly(Ending.CLIENT_GONE);
    assertThat(cause).isNull();
  }

  @Test
  void failureBeforeTheHeadIsARefusal() {
    IllegalStateException early = new IllegalStateException("early");
    delivery.end(early, this::ended);
    assertThat(wire.calls()).containsExactly("refuse");
    wire.allWritten();
    assertThat(endings).containsExactly(Ending.FAILED);
    assertThat(cause).isSameAs(early);
  }

  @Test
  void failureAfterTheHeadBreaksOff() {
    IllegalStateException late = new IllegalStateException("late");
    delivery.body(bytes("a"), written::add);
    delivery.end(late, this::ended);
    assertThat(wire.calls()).containsExactly("head", "body", "abort");
    wire.allWritten();
    assertThat(endings).containsExactly(Ending.FAILED);
    assertThat(cause).isSameAs(late);
  }

  @Test
  void failureIsTheEndingAlsoIfTheClientCannotBeToldOfIt() {
    delivery.end(new IllegalStateException("early"), this::ended);
    wire.lost();
    assertThat(endings).containsExactly(Ending.FAILED);
  }

  @Test
  void isOverOnceTheEndIsHandedOverAndNotOnlyWhenItIsWritten() {
    assertThat(delivery.over()).isFalse();
    delivery.body(bytes("a"), written::add);
    assertThat(delivery.over()).isFalse();
    delivery.end(null, this::ended);
    assertThat(delivery.over()).isTrue();
    assertThat(endings).isEmpty();
    wire.allWritten();
  }
}
