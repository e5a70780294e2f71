package dev.freshet.server;

import static dev.freshet.handler.Endpoint.withContent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The deadlines of one connection, by a clock that the test moves. */
class WatchTest {
  private static final Duration JUST_BEFORE = Duration.ofMillis(-100);

  /** Deadlines are noticed at a beat, and counted from one: late by two beats at most. */
  private static final Duration JUST_AFTER = Duration.ofMillis(600);

  private final SubmissionPublisher<String> silent = new SubmissionPublisher<>(Runnable::run, 8);
  private final WatchedConnection connection =
      new WatchedConnection(
          Deadlines.standard(),
          routes ->
              routes
                  .get("/x", request -> Body.text(List.of("ok")))
                  .get("/silent", request -> Body.text(silent))
                  .post(
                      "/upload",
                      withContent(
                          request -> Body.text(List.of("" + request.contentAsBytes().length))))
                  .get("/events", "text/event-stream", request -> Body.text(silent)));

  @AfterEach
  void close() {
    connection.close();
  }

  private void assertClosesAfter(Duration deadline) {
    connection.pass(deadline.plus(JUST_BEFORE));
    assertThat(connection.isOpen()).as("open before its deadline").isTrue();
    connection.pass(JUST_AFTER.minus(JUST_BEFORE));
    assertThat(connection.isOpen()).as("open after its deadline").isFalse();
  }

  @Test
  void connectionWithoutAByteIsClosed() {
    assertClosesAfter(Duration.ofSeconds(10));
    assertThat(connection.received()).isEmpty();
  }

  @Test
  void headerThatIsNotWholeInTimeIsAnswered408() {
    connection.pass(Duration.ofSeconds(9)).send("G");
    assertClosesAfter(Duration.ofSeconds(10));
    assertThat(connection.received())
        .startsWith("HTTP/1.1 408 Request Timeout\r\n")
        .contains("connection: close", "date: ", "content-type: application/problem+json")
        .contains("x-content-type-options: nosniff")
        .endsWith(
            "{\"title\":\"Request Timeout\",\"status\":408,"
                + "\"detail\":\"The request did not come whole in time.\"}\n");
  }

  @Test
  void headerThatDripsIsNoBetter() {
    connection.send("GET /x HTTP/1.1\r\n");
    for (int second = 0; second < 10; second++) {
      assertThat(connection.isOpen()).isTrue();
      connection.pass(Duration.ofSeconds(1)).send("a: b\r\n");
    }
    connection.pass(JUST_AFTER);
    assertThat(connection.received()).startsWith("HTTP/1.1 408 ");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void headerMayComeInPiecesInItsTime() {
    connection.send("GET /x HTT").pass(Duration.ofSeconds(9)).send("P/1.1\r\nhost: test\r\n\r\n");
    assertThat(connection.received()).startsWith("HTTP/1.1 200 ");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void idleConnectionIsClosedAndSaysNothing() {
    connection.get("/x");
    String answer = connection.received();
    connection.pass(Duration.ofSeconds(59)).get("/x");
    assertClosesAfter(Duration.ofSeconds(60));
    assertThat(connection.received()).hasSameSizeAs(answer + answer);
  }

  @Test
  void secondHeaderHasTheSameDeadline() {
    connection.get("/x").pass(Duration.ofSeconds(50)).send("GET /");
    assertClosesAfter(Duration.ofSeconds(10));
    assertThat(connection.received()).contains("HTTP/1.1 408 ");
  }

  @Test
  void streamMayBeSilentForADay() {
    connection.get("/silent").pass(Duration.ofDays(1));
    silent.submit("at last");
    connection.settle();
    assertThat(connection.received()).endsWith("7\r\nat last\r\n");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void contentThatStopsIsAnswered408() {
    connection.send("POST /upload HTTP/1.1\r\nhost: test\r\ncontent-length: 9\r\n\r\n12345");
    assertClosesAfter(Duration.ofSeconds(30));
    assertThat(connection.received()).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void contentThatGoesOnSlowlyIsTakenWhole() {
    connection.send("POST /upload HTTP/1.1\r\nhost: test\r\ncontent-length: 100000\r\n\r\n");
    for (int second = 0; second < 100; second++) {
      connection.pass(Duration.ofSeconds(1)).send("x".repeat(1000));
    }
    assertThat(connection.received()).startsWith("HTTP/1.1 200 ").contains("\r\n100000\r\n");
  }

  @Test
  void contentThatDripsIsAnswered408() {
    connection.send("POST /upload HTTP/1.1\r\nhost: test\r\ncontent-length: 100000\r\n\r\n");
    for (int second = 0; second < 31; second++) {
      connection.send("x".repeat(200)).pass(Duration.ofSeconds(1));
    }
    assertThat(connection.received()).startsWith("HTTP/1.1 408 ");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void requestThatNeverEndsTimesItsStreamOut() {
    connection.send("GET /silent HTTP/1.1\r\nhost: test\r\ncontent-length: 9\r\n\r\n");
    assertClosesAfter(Duration.ofSeconds(30));
    assertThat(connection.received()).startsWith("HTTP/1.1 408 ");
    assertThat(connection.ending()).isEqualTo(Ending.TIMED_OUT);
  }

  @Test
  void answerThatHasBegunDoesNotWaitForTheRestOfItsRequest() {
    connection.send("GET /silent HTTP/1.1\r\nhost: test\r\ncontent-length: 9\r\n\r\n");
    silent.submit("begun");
    connection.settle().pass(Duration.ofHours(1));
    assertThat(connection.isOpen()).isTrue();
    assertThat(connection.received()).endsWith("begun\r\n");
  }

  @Test
  void deadlineDoesNotCountWhileTheProcessIsStopped() {
    connection.send("GET /x HTTP/1.1\r\n").pass(Duration.ofSeconds(8));
    connection.sleep(Duration.ofSeconds(30)).send("host: test\r\n\r\n");
    assertThat(connection.received()).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void deadlineIsKeptAfterTheProcessWasStopped() {
    connection.send("GET /x HTTP/1.1\r\n").pass(Duration.ofSeconds(8));
    connection.sleep(Duration.ofSeconds(30));
    assertThat(connection.isOpen()).isTrue();
    connection.pass(Duration.ofSeconds(3));
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void lastCallEndsAnIdleConnection() {
    connection.get("/x").lastCall();
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void lastCallLetsAStreamFinishAndTakesNoMore() {
    connection.get("/silent").lastCall().get("/x");
    assertThat(connection.isOpen()).isTrue();
    silent.submit("whole");
    silent.close();
    connection.settle();
    assertThat(connection.received())
        .contains("connection: close\r\n")
        .endsWith("\r\n5\r\nwhole\r\n0\r\n\r\n");
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void lastCallAnswersWhatHasBeenReadAndClosesWithTheLast() {
    connection.get("/silent").get("/x").get("/x").lastCall();
    silent.close();
    connection.settle();
    assertThat(connection.received().split("HTTP/1.1 200 ", -1)).hasSize(4);
    assertThat(connection.received().split("connection: close", -1)).hasSize(2);
    assertThat(connection.received().lastIndexOf("connection: close"))
        .isGreaterThan(connection.received().lastIndexOf("HTTP/1.1"));
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void lastCallWaitsForTheContentOfARequest() {
    connection
        .send("POST /upload HTTP/1.1\r\nhost: test\r\ncontent-length: 9\r\n\r\n12345")
        .lastCall()
        .send("6789");
    assertThat(connection.received()).contains("connection: close\r\n").contains("\r\n9\r\n");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void lastCallCutsOffAStreamOfEvents() {
    connection.get("/events");
    silent.submit("data: 1\n\n");
    connection.settle().lastCall();
    assertThat(connection.received()).endsWith("data: 1\n\n\r\n");
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.SHUT_DOWN);
  }

  @Test
  void streamOfEventsThatBeginsAfterTheLastCallIsCutOff() {
    connection.get("/events").lastCall();
    assertThat(connection.isOpen()).isTrue();
    silent.submit("data: 1\n\n");
    connection.settle();
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.SHUT_DOWN);
  }
}
