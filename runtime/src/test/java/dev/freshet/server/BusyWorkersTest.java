package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Generator;
import dev.freshet.handler.Body;
import dev.freshet.handler.RouteTable;
import dev.freshet.server.RawResponse.End;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** More requests than there are workers, each of which is busy: a matter of JDKs before 21. */
@Timeout(30)
@EnabledForJreRange(max = JRE.JAVA_20)
class BusyWorkersTest {
  private static final int WORKERS = 4;

  private final CountDownLatch released = new CountDownLatch(1);

  private TestServer server() {
    return TestServer.of(FreshetServer.builder().workerThreads(WORKERS), this::routes);
  }

  private void routes(RouteTable routes) {
    routes.get("/busy", request -> Body.text(busy()));
    routes.get("/other", request -> Body.text(List.of("other")));
  }

  /** Keeps its worker until it is released. */
  private Generator<String> busy() {
    return out -> {
      out.yield("begun");
      released.await();
      out.yield("done");
    };
  }

  @Test
  void whoFindsNoWorkerIsTurnedAwayAndTheOthersAreUnharmed() throws Exception {
    List<RawClient> clients = new ArrayList<>();
    List<RawResponse> busy = new ArrayList<>();
    try (TestServer server = server()) {
      for (int number = 0; number < WORKERS; number++) {
        clients.add(server.client().get("/busy"));
        busy.add(clients.get(number).open());
        assertThat(busy.get(number).nextText()).isEqualTo("begun");
      }
      for (int number = 0; number < 46; number++) {
        clients.add(server.client().get(number % 2 == 0 ? "/busy" : "/other"));
      }
      for (RawClient turnedAway : clients.subList(WORKERS, clients.size())) {
        RawResponse response = turnedAway.response();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("retry-after")).isEqualTo("1");
      }

      released.countDown();
      for (RawResponse response : busy) {
        assertThat(response.nextText()).isEqualTo("done");
        assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      }
      for (RawClient client : clients) { // those who were turned away, too
        assertThat(client.fetch("/other").text()).isEqualTo("other");
        client.leave();
      }
      server.awaitNoStreams();
      assertThat(server.log().complaints()).isEmpty();
    }
  }
}
