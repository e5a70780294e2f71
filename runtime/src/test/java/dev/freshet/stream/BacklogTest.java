package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private final Backlog backlog = new Backlog();

  @Test
  void closedBacklogTakesNothing() {
    assertThat(backlog.isOpen()).isFalse();
    assertThat(backlog.join("a")).isFalse();
    assertThat(backlog.joinEnd(() -> {})).isFalse();
    assertThat(backlog.end()).isNull();
  }

  @Test
  void itemsComeOutInOrderAndThenItCloses() {
    backlog.open();
    backlog.join("a");
    backlog.join("b");
    assertThat(backlog.next()).isEqualTo("a");
    assertThat(backlog.next()).isEqualTo("b");
    assertThat(backlog.isOpen()).isTrue();
    assertThat(backlog.next()).isNull();
    assertThat(backlog.isOpen()).isFalse();
    assertThat(backlog.join("c")).isFalse();
  }

  @Test
  void endComesAfterTheItems() {
    Runnable end = () -> {};
    backlog.open();
    backlog.join("a");
    assertThat(backlog.joinEnd(end)).isTrue();
    assertThat(backlog.next()).isEqualTo("a");
    assertThat(backlog.next()).isNull();
    assertThat(backlog.end()).isSameAs(end);
  }

  @Test
  void discardReleasesWhatWaits() {
    ByteBuf item = Unpooled.buffer();
    backlog.open();
    backlog.join("a");
    backlog.join(item);
    backlog.discard();
    assertThat(item.refCnt()).isZero();
    assertThat(backlog.next()).isNull();
  }

  @Test
  void itemThatJoinsAfterTheDiscardIsReleasedToo() {
    ByteBuf late = Unpooled.buffer();
    backlog.open();
    backlog.discard();
    assertThat(backlog.join(late)).as("it is seen to").isTrue();
    assertThat(late.refCnt()).isZero();
  }
}
