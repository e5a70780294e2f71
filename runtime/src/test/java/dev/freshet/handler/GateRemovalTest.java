package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Pipelines that somebody changes while they are in use, for instance because a protocol changes.
 */
class GateRemovalTest {
  private final Neighbour neighbour = new Neighbour(Neighbour.Manner.WHEN_TOLD);
  private final TestConnection connection =
      TestConnection.among(
          TestService.of(List.of("ours"))
              .and("/endless", request -> Body.text(Collections.nCopies(1_000_000, "x"))),
          neighbour);

  @AfterEach
  void close() {
    connection.close();
  }

  private void removeGate() {
    connection.channel.pipeline().remove(RequestGate.class);
    connection.settle();
  }

  @Test
  void streamIsShutDownAndItsConnectionClosed() {
    connection.socket.stop();
    connection.get("/endless").settle();
    removeGate();
    assertThat(connection.ending()).isEqualTo(Ending.SHUT_DOWN);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void idleConnectionStaysAndIsNoLongerOurs() {
    connection.get("/").settle();
    removeGate();
    assertThat(connection.isOpen()).isTrue();
    connection.get("/").settle();
    assertThat(neighbour.seen).containsExactly("/", "end");
  }

  @Test
  void answerOfSomebodyElseStillGoesOutAndTheConnectionStays() {
    connection.get("/theirs").settle();
    removeGate();
    neighbour.answer("theirs");
    connection.settle();
    assertThat(connection.received()).endsWith("theirs");
    assertThat(connection.isOpen()).isTrue();
  }
}
