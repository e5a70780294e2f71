package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients see of a server that closes calmly. */
@Timeout(30)
class StoppingTest {
  private static final Deadlines PATIENT = Deadlines.standard();
  private final Gate gate = new Gate();
  private final Consumer<RouteTable> routes =
      table ->
          table
              .get("/x", request -> Body.text(List.of("ok")))
              .get("/waiting", request -> Body.items(waiting()))
              .get("/events", "text/event-stream", request -> Body.items(waiting()));

  private Iterable<Object> waiting() {
    Script script = new Script(1, number -> "item " + number, Then.SILENCE, gate);
    return new ProbeIterable(script, new Calls());
  }

  private static Thread close(FreshetServer server) {
    Thread closing = new Thread(server::close, "closing");
    closing.start();
    return closing;
  }

  @Test
  void streamThatBegunEarlierFinishesWholeWhileTheServerCloses() throws Exception {
    try (TestServer server = TestServer.with(PATIENT, routes);
        RawClient idle = server.client();
        RawClient client = server.client()) {
      assertThat(idle.fetch("/x").text()).isEqualTo("ok");
      RawResponse response = client.get("/waiting").open();
      assertThat(response.nextText()).isEqualTo("item 1");

      Thread closing = close(server.server());
      assertThat(idle.end()).isEqualTo(End.CLOSED);
      assertThat(closing.isAlive()).isTrue();
      gate.open();
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      assertThat(client.end()).isEqualTo(End.CLOSED);
      closing.join(Deadline.MILLIS);
      assertThat(closing.isAlive()).isFalse();
      assertThat(server.endings().of("GET /waiting").ending()).isEqualTo(Ending.COMPLETED);
    }
  }

  @Test
  void streamOfEventsIsCutOffAtOnce() throws Exception {
    try (TestServer server = TestServer.with(PATIENT, routes);
        RawClient client = server.client()) {
      RawResponse response = client.get("/events").open();
      assertThat(response.nextText()).isEqualTo("item 1");
      server.server().close();
      assertThat(response.readAll().end()).isEqualTo(End.CUT_OFF);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.SHUT_DOWN);
    }
  }

  @Test
  void healthIsToldBeforeTheServerStopsAccepting() throws Exception {
    FreshetServer server =
        FreshetServer.builder()
            .port(0)
            .health("/ready")
            .deadlines(PATIENT.withNotice(Deadline.LENGTH))
            .start();
    try (RawClient balancer = RawClient.to(server.port())) {
      RawResponse ready = balancer.fetch("/ready");
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.text()).isEqualTo("ready\n");

      Thread closing = close(server);
      Deadline.until("it is not ready", () -> statusOfHealth(server) == 503);
      assertThat(balancer.fetch("/ready").text()).contains("The server is closing.");
      closing.join(2L * Deadline.MILLIS);
      assertThat(closing.isAlive()).isFalse();
    }
  }

  private static int statusOfHealth(FreshetServer server) {
    try (RawClient another = RawClient.to(server.port())) {
      return another.fetch("/ready").status();
    } catch (java.io.IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void manyMayCloseAndAnInterruptedOneDoesNotWait() throws Exception {
    try (TestServer server = TestServer.with(PATIENT, routes);
        RawClient client = server.client()) {
      RawResponse response = client.get("/waiting").open();
      assertThat(response.nextText()).isEqualTo("item 1");
      Thread first = close(server.server());
      Thread second = close(server.server());
      second.interrupt();
      second.join(Deadline.MILLIS);
      assertThat(second.isAlive()).isFalse();
      assertThat(first.isAlive()).isTrue();
      gate.open();
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      first.join(Deadline.MILLIS);
      assertThat(first.isAlive()).isFalse();
    }
  }

  @Test
  void eventLoopsAreKnownSoThatTheyNeverWait() throws Exception {
    BlockingQueue<Boolean> known = new LinkedBlockingQueue<>();
    Transport transport = new Transport(Transport.SYSTEMS_CHOICE, PATIENT, new LastCall());
    Channel listening =
        transport.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            10,
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                known.add(transport.inEventLoop());
                channel.close();
              }
            });
    try (RawClient client =
        RawClient.to(((InetSocketAddress) listening.localAddress()).getPort())) {
      assertThat(known.poll(Deadline.MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(listening.eventLoop().submit(transport::inEventLoop).get()).isTrue();
      assertThat(transport.inEventLoop()).isFalse();
      assertThat(client.end()).isEqualTo(End.CLOSED);
    } finally {
      transport.close();
    }
  }

  @Test
  void noThreadIsLeft() throws Exception {
    Set<Thread> before = threads();
    try (TestServer server = TestServer.with(PATIENT, routes);
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").text()).isEqualTo("ok");
      assertThat(before.containsAll(threads())).isFalse();
      server.server().close();
    }
    Deadline.until("no thread is left", () -> before.containsAll(threads()));
  }

  /** Ours, those of other tests included. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("freshet-"))
        .collect(Collectors.toSet());
  }

  @Test
  void drainDeadlineCutsOffWhatGoesOn() throws Exception {
    Deadlines short200 = PATIENT.withDrain(Duration.ofMillis(200));
    try (TestServer server = TestServer.with(short200, routes);
        RawClient client = server.client()) {
      RawResponse response = client.get("/waiting").open();
      assertThat(response.nextText()).isEqualTo("item 1");
      server.server().close();
      assertThat(response.readAll().end()).isEqualTo(End.CUT_OFF);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.SHUT_DOWN);
      assertThat(server.log().complaints()).isEmpty();
    }
  }
}
