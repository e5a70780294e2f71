package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.watch.LogTap;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Patrol patrol = Patrol.of(channel.eventLoop());
  private int looks;
  private final Attention attention =
      new Attention(this::look, channel.eventLoop(), () -> looks = -1);

  AttentionTest() {
    channel.freezeTime();
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  private void look() {
    looks++;
    attention.looks();
  }

  private void comesIfCalled() {
    channel.runPendingTasks();
  }

  private void moment() {
    channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
    channel.runPendingTasks();
  }

  @Test
  void absentLoopIsCalledOnceUntilItLooks() {
    attention.call(false);
    attention.call(false);
    comesIfCalled();
    assertThat(looks).isEqualTo(1);
    attention.call(false);
    comesIfCalled();
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void loopThatIsNearComesByItselfThenGoes() {
    attention.stay(patrol);
    attention.call(false);
    comesIfCalled();
    assertThat(looks).as("nobody has called").isZero();
    moment();
    assertThat(looks).isEqualTo(1);
    moment();
    assertThat(looks).as("it has gone").isEqualTo(1);
    attention.call(false);
    comesIfCalled();
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void loopThatIsNearIsCalledForALotOrForTheEnd() {
    attention.stay(patrol);
    attention.call(true);
    comesIfCalled();
    assertThat(looks).as("for a lot").isEqualTo(1);
    attention.call();
    comesIfCalled();
    assertThat(looks).as("for the end").isEqualTo(2);
  }

  @Test
  void loopThatIsCalledBeforeTheMomentIsOverStaysUntilThen() {
    attention.stay(patrol);
    attention.call();
    comesIfCalled();
    attention.call(false);
    comesIfCalled();
    assertThat(looks).as("it is still near").isEqualTo(1);
    moment();
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void loopThatWaitsForAWriteIsNotVisited() {
    attention.stay(patrol);
    attention.looksLater();
    attention.call(true);
    moment();
    assertThat(looks).isZero();
    look();
    attention.call(false);
    comesIfCalled();
    assertThat(looks).as("it has looked by itself, then been called").isEqualTo(2);
  }

  @Test
  void loopDoesNotGoWhileSomebodyIsInside() {
    attention.stay(patrol);
    assertThat(attention.enter()).isTrue();
    moment();
    assertThat(looks).isEqualTo(1);
    attention.leave(false);
    comesIfCalled();
    assertThat(looks).as("nobody has called").isEqualTo(1);
    moment();
    assertThat(looks).as("it has come by itself").isEqualTo(2);
  }

  @Test
  void whoLeavesCallsALoopThatIsAbsentAndOneThatIsNearForALot() {
    attention.enter();
    attention.leave(false);
    comesIfCalled();
    assertThat(looks).isEqualTo(1);
    attention.stay(patrol);
    attention.enter();
    attention.leave(true);
    comesIfCalled();
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void loopThatFindsSomethingStaysIfThatIsNotTheFirstOfLate() {
    attention.stay(patrol);
    channel.advanceTimeBy(200, TimeUnit.MILLISECONDS);
    channel.runPendingTasks();
    assertThat(looks).isEqualTo(1);
    attention.found();
    assertThat(attention.near()).as("after a rest").isFalse();
    channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
    attention.found();
    assertThat(attention.near()).as("soon after that").isTrue();
  }

  @Test
  void secondIsTurnedAwayAsLongAsTheFirstIsInside() {
    assertThat(attention.enter()).isTrue();
    assertThat(attention.enter()).isFalse();
    attention.leave(false);
    assertThat(attention.enter()).isTrue();
  }

  @Test
  void momentIsTheSameForAllWhoAreNear() {
    Attention other = new Attention(() -> looks += 10, channel.eventLoop(), () -> looks = -1);
    attention.stay(patrol);
    channel.advanceTimeBy(500, TimeUnit.MICROSECONDS);
    other.stay(patrol);
    channel.advanceTimeBy(500, TimeUnit.MICROSECONDS);
    channel.runPendingTasks();
    assertThat(looks).isEqualTo(11);
  }

  @Test
  void visitThatFailsIsLoggedAndTheOthersAreMade() {
    IllegalStateException failure = new IllegalStateException("as told");
    Attention broken =
        new Attention(
            () -> {
              throw failure;
            },
            channel.eventLoop(),
            () -> looks = -1);
    try (LogTap log = new LogTap()) {
      broken.stay(patrol);
      attention.stay(patrol);
      moment();
      assertThat(looks).isEqualTo(1);
      assertThat(log.complaints()).singleElement().asString().contains("as told");
    }
  }

  @Test
  void loopThatHasEndedIsTold() {
    Attention late =
        new Attention(
            this::look,
            task -> {
              throw new RejectedExecutionException("shut down");
            },
            () -> looks = -1);
    late.call(false);
    assertThat(looks).isEqualTo(-1);
  }
}
