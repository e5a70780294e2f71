package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that leave, in every phase of a response; and servers that shut down. */
class ClientGoneTest {
  private TestConnection connection;

  @AfterEach
  void close() {
    connection.close();
  }

  private RecordedSource start(int failing) {
    RecordedSource source = new RecordedSource(failing);
    connection = TestConnection.of(TestService.of(source));
    return source;
  }

  @Test
  void clientThatLeavesBeforeAWorkerComesCallsNothing() {
    RecordedSource source = start(-1);
    connection.get("/");
    connection.vanish();
    connection.settle();
    assertThat(source.record).isEmpty();
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
  }

  @Test
  void clientThatLeavesWhileItIsSlowClosesTheSource() {
    RecordedSource source = start(-1);
    connection.socket.stop();
    connection.get("/").settle();
    assertThat(source.record).containsExactly("iterator");
    connection.leave();
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
  }

  @Test
  void clientThatLeavesBeforeTheFirstItemClosesTheSource() {
    RecordedSource source = start(-1);
    connection.get("/");
    connection.workers.work(); // items are accepted, the event loop has not seen them
    connection.vanish();
    connection.settle();
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
    assertThat(connection.received()).isEmpty();
  }

  @Test
  void clientThatLeavesDuringTheServiceMethodClosesWhatItReturns() {
    RecordedSource source = new RecordedSource(-1);
    connection =
        TestConnection.of(
            TestService.at(
                "/",
                request -> {
                  connection.vanish();
                  connection.channel.runPendingTasks();
                  assertThat(Thread.currentThread().isInterrupted()).isTrue();
                  return Body.items((Iterable<?>) source);
                }));
    connection.get("/").settle();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(source.record).containsExactly("close");
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
  }

  @Test
  void clientThatLeavesAfterTheLastItemButBeforeItIsWrittenIsGone() {
    connection = TestConnection.of(TestService.of(Collections.nCopies(3, "x")));
    connection.socket.stop();
    connection.get("/").settle();
    connection.leave();
    assertThat(connection.ending()).isEqualTo(Ending.CLIENT_GONE);
  }

  @Test
  void clientThatLeavesBetweenRequestsEndsNothing() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.get("/").settle();
    connection.leave();
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void shutdownCutsTheBodyOffAndClosesTheSource() {
    RecordedSource source = start(-1);
    connection.socket.stop();
    connection.get("/").settle();
    connection.channel.pipeline().fireUserEventTriggered(Ending.SHUT_DOWN);
    connection.settle();
    assertThat(source.record).containsExactly("iterator", "close");
    assertThat(connection.ending()).isEqualTo(Ending.SHUT_DOWN);
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.received()).doesNotContain("0\r\n\r\n");
  }
}
