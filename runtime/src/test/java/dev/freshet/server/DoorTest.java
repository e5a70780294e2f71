package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.watch.LogTap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As many connections as there may be, or as there are file descriptors for. */
@Timeout(60)
class DoorTest {
  private static final Endpoint OK = request -> Body.text(List.of("ok"));

  @Test
  void oneTooManyWaitsUntilAnotherLeaves() throws Exception {
    try (LogTap log = new LogTap();
        FreshetServer server =
            FreshetServer.builder()
                .port(0)
                .mostConnections(3)
                .handler(new Routes(routes -> routes.get("/x", OK)))
                .start()) {
      List<RawClient> clients = new ArrayList<>();
      for (int number = 0; number < 5; number++) {
        clients.add(RawClient.to(server.port()).get("/x"));
      }
      for (RawClient client : clients.subList(0, 3)) {
        assertThat(client.response().text()).isEqualTo("ok");
      }
      LockSupport.parkNanos(Deadline.QUIET.toNanos()); // time enough to do it wrong
      assertThat(server.stats().connections()).isEqualTo(3);
      for (int number = 0; number < 2; number++) {
        clients.get(number).leave();
        assertThat(clients.get(3 + number).response().text()).isEqualTo("ok");
        LockSupport.parkNanos(Deadline.QUIET.toNanos()); // time enough to let all of them in
        assertThat(server.stats().connections()).isEqualTo(3);
      }
      assertThat(log.complaints())
          .containsExactly(
              "As many connections are open as there may be ({0}): more have to wait <- null");
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void boundIsPositive() {
    FreshetServer.Builder builder = FreshetServer.builder();
    assertThatThrownBy(() -> builder.mostConnections(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There must be at least 1 connection, but here it is 0.");
  }

  /** A server for a JVM with few file descriptors. */
  static final class Poor {
    private static final SubmissionPublisher<String> NEWS = new SubmissionPublisher<>();

    private Poor() {}

    public static void main(String[] arguments) throws IOException {
      OtherJvm.serve(
          FreshetServer.builder()
              .port(0)
              .deadlines(Deadlines.standard().withDrain(Duration.ZERO))
              .handler(
                  new Routes(routes ->
                      routes
                          .get("/x", OK)
                          .get("/news", request -> Body.text(NEWS))
                          .get("/submit", request -> Body.text(List.of(submit())))
                          .get("/cpu", request -> Body.text(List.of("" + cpuNanos())))))
              .start());
    }

    private static String submit() {
      NEWS.submit("!");
      return String.valueOf(NEWS.getNumberOfSubscribers());
    }

    private static long cpuNanos() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }

  private static String submit(RawClient control) {
    try {
      return control.fetch("/submit").text();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int complaints(OtherJvm server) {
    try {
      return server.errors().split("Too many open files", -1).length - 1;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A class whose file lies in a folder takes a descriptor to be loaded: so let all be loaded. */
  private static void haveALeavingClient(OtherJvm server, RawClient control) throws IOException {
    try (RawClient early = RawClient.to(server.port()).get("/news")) {
      Deadline.until("somebody hears the news", () -> submit(control).equals("1"));
      early.leave();
      Deadline.until("nobody hears the news", () -> submit(control).equals("0"));
    }
  }

  @Test
  void withoutDescriptorsStreamsGoOnAndNewClientsWait(@TempDir Path directory) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    try (OtherJvm server = OtherJvm.withDescriptors(200, Poor.class, directory.resolve("errors"));
        RawClient stream = RawClient.to(server.port());
        RawClient control = RawClient.to(server.port())) {
      haveALeavingClient(server, control);
      stream.get("/news");
      Deadline.until("somebody hears the news", () -> submit(control).equals("1"));
      RawResponse news = stream.open();
      assertThat(news.nextText()).isEqualTo("!");
      for (int number = 0; number < 300; number++) {
        clients.add(RawClient.to(server.port()).get("/x"));
      }
      Deadline.until("it complains", () -> complaints(server) == 1);

      long before = Long.parseLong(control.fetch("/cpu").text());
      long begin = System.nanoTime();
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos()); // the time over which is measured
      long cpu = Long.parseLong(control.fetch("/cpu").text()) - before;
      assertThat(cpu).as("CPU time").isLessThan((System.nanoTime() - begin) / 2);

      assertThat(submit(control)).isEqualTo("1");
      assertThat(news.nextText()).isEqualTo("!");
      RawClient last = clients.get(299);
      for (RawClient client : clients.subList(0, 299)) {
        client.leave();
      }
      assertThat(last.response().text()).isEqualTo("ok");
      assertThat(complaints(server)).isEqualTo(1);
      assertThat(server.errors()).doesNotContain("\tat ");
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }
}
