package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.handler.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Building, starting and finding a server. */
@Timeout(20)
class FreshetServerTest {
  private static final Endpoint OK = request -> Body.text(List.of("ok"));

  private static FreshetServer.Builder serving(Consumer<RouteTable> routes) {
    return FreshetServer.builder().port(0).handler(new Routes(routes));
  }

  @Test
  void serverTellsWhereItIs() throws IOException {
    try (FreshetServer server = serving(routes -> routes.get("/x", OK)).start()) {
      assertThat(server.port()).isBetween(1, 65_535);
      assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port());
      try (RawClient client = RawClient.to(server.port())) {
        assertThat(client.fetch("/x").text()).isEqualTo("ok");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "0.0.0.0"})
  void serverListensWhereItIsTold(String host) throws IOException {
    try (FreshetServer server = serving(routes -> routes.get("/x", OK)).host(host).start();
        RawClient client = RawClient.to(server.port())) {
      assertThat(server.uri()).hasToString("http://" + host + ":" + server.port());
      assertThat(client.fetch("/x").text()).isEqualTo("ok");
    }
  }

  @Test
  void serverWithoutHandlersFindsNothing() throws IOException {
    try (FreshetServer server = FreshetServer.builder().port(0).start();
        RawClient client = RawClient.to(server.port())) {
      assertThat(client.fetch("/").status()).isEqualTo(404);
    }
  }

  @Test
  void routesOfAllHandlersAreOneTable() throws IOException {
    try (FreshetServer server =
            serving(routes -> routes.get("/a/{name}", request -> Body.text(List.of("variable"))))
                .handler(new Routes(routes -> routes.get("/a/b", OK)))
                .start();
        RawClient client = RawClient.to(server.port())) {
      assertThat(client.fetch("/a/b").text()).isEqualTo("ok");
      assertThat(client.fetch("/a/c").text()).isEqualTo("variable");
      assertThat(client.request("PUT /a/c").response().status()).isEqualTo(405);
      assertThat(client.fetch("/b").status()).isEqualTo(404);
    }
  }

  @Test
  void twoEndpointsForTheSameRequestsAreRefused() {
    FreshetServer.Builder builder =
        serving(routes -> routes.get("/story/{name}", OK))
            .handler(new Routes(routes -> routes.get("/story/{title}", OK)));

    assertThatThrownBy(builder::start)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Two endpoints serve the same requests:"
                + " GET /story/{name} and GET /story/{title}.");
    awaitNoThreads();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void portThatCannotBeIsRefused(int port) {
    FreshetServer.Builder builder = FreshetServer.builder();
    assertThatThrownBy(() -> builder.port(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A port is from 0 to 65535, but here it is " + port + ".");
  }

  @Test
  void sendBufferThatCannotBeIsRefused() {
    FreshetServer.Builder builder = FreshetServer.builder();
    assertThatThrownBy(() -> builder.sendBuffer(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A send buffer has at least 1 byte, but here it is 0.");
  }

  @Test
  @SuppressWarnings("NullAway") // that is the test
  void nullIsRefusedByName() {
    FreshetServer.Builder builder = FreshetServer.builder();
    assertThatThrownBy(() -> builder.host(null)).hasMessage("host");
    assertThatThrownBy(() -> builder.handler(null)).hasMessage("handler");
    assertThatThrownBy(() -> builder.listener(null)).hasMessage("listener");
  }

  @Test
  void takenPortIsOneSentenceAndLeavesNoThreads() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      FreshetServer.Builder builder = serving(routes -> routes.get("/x", OK)).port(port);

      assertThatThrownBy(builder::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("Freshet cannot listen on 127.0.0.1:" + port + ": Address already in use.");
    }
    awaitNoThreads();
  }

  @Test
  void unknownHostIsOneSentenceAndLeavesNoThreads() {
    FreshetServer.Builder builder = FreshetServer.builder().host("no.such.host.invalid").port(0);

    assertThatThrownBy(builder::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Freshet cannot listen on no.such.host.invalid:0: unknown host.");
    awaitNoThreads();
  }

  @Test
  void closedServerHasLeftItsPortAndItsThreads() throws IOException {
    FreshetServer server = serving(routes -> routes.get("/x", OK)).start();
    int port = server.port();
    try (RawClient client = RawClient.to(port)) {
      assertThat(client.fetch("/x").text()).isEqualTo("ok");
      server.close();
      assertThat(client.end()).isEqualTo(RawResponse.End.CLOSED);
    }

    assertThatThrownBy(() -> RawClient.to(port)).isInstanceOf(ConnectException.class);
    awaitNoThreads();
    try (FreshetServer next = serving(routes -> routes.get("/x", OK)).port(port).start()) {
      assertThat(next.port()).isEqualTo(port);
    }
  }

  /** Waits until no thread of a server lives; idle workers of the pool go later, by themselves. */
  private static void awaitNoThreads() {
    Deadline.until(
        "no event loop is left",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name ->
                    name.startsWith("freshet-event-loop") || name.startsWith("freshet-acceptor")));
  }
}
