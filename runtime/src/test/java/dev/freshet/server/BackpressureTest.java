package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.Chunk;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that reads slowly stops the source, and gets everything all the same. */
@Timeout(60)
class BackpressureTest {
  private static final int ITEM = 8 * 1024;
  private static final int FRAMED = ITEM + "2000\r\n\r\n".length();
  private static final int HIGH_WATER = 62 * 1024;
  private static final int ITEMS_OF_24_MIB = 3 * 1024;

  private static byte[] item(int number) {
    byte[] bytes = new byte[ITEM];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void sourceStopsWithTheClientAndGoesOnWithIt(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.endless(BackpressureTest::item);
    try (TestServer server = TestServer.text(request -> kind.bytes(script, calls));
        RawClient client = RawClient.narrow(server.port())) {
      RawResponse response = client.get("/x").open();
      assertStopped(server, calls, 0);
      int read = 0;
      for (int pause = 0; pause < 2; pause++) {
        for (int end = calls.count(Call.NEXT) + 100; read < end; read++) {
          assertThat(response.next().bytes()).isEqualTo(item(read + 1));
        }
        assertStopped(server, calls, read);
      }
    }
    assertThat(calls.faults()).isEmpty();
  }

  /**
   * What was pulled and has not arrived is in the kernel, but for the high-water mark and an item.
   */
  private static void assertStopped(TestServer server, Calls calls, int received) {
    long pulled = (long) calls.awaitQuiet(Call.NEXT) * FRAMED;
    long ahead = pulled - (long) received * FRAMED - SocketBuffers.toClients(server.port());
    assertThat(ahead).isLessThanOrEqualTo(HIGH_WATER + 2 * FRAMED + RawClient.SMALL_BUFFER);
  }

  @ParameterizedTest
  @EnumSource(names = {"ITERABLE", "STREAM", "CHANNEL", "GENERATOR", "FLOW_PUBLISHER"})
  void slowClientGetsEverything(SourceKind kind) throws Exception {
    Calls calls = new Calls();
    Script script = Script.of(ITEMS_OF_24_MIB, Then.COMPLETE).with(BackpressureTest::item);
    try (TestServer server = TestServer.text(request -> kind.bytes(script, calls));
        RawClient client = RawClient.narrow(server.port())) {
      RawResponse response = client.get("/x").open();
      for (int number = 1; number <= ITEMS_OF_24_MIB; number++) {
        assertThat(response.next().bytes()).isEqualTo(item(number));
        if (number == 1000) {
          assertThat(calls.awaitQuiet(Call.NEXT)).isLessThan(ITEMS_OF_24_MIB);
        }
      }
      assertThat(response.readAll().end()).isEqualTo(End.COMPLETE);
      assertThat(server.endings().next().ending()).isEqualTo(Ending.COMPLETED);
    }
  }

  /** With the pool of JDK 17 this would starve; with virtual threads it is a matter of memory. */
  @Test
  void slowClientsHoldNoThreads() throws Exception {
    Queue<Calls> sources = new ConcurrentLinkedQueue<>();
    Endpoint endless =
        request -> {
          Calls calls = new Calls();
          sources.add(calls);
          return SourceKind.CLOSEABLE_BOTH.bytes(Script.endless(BackpressureTest::item), calls);
        };
    try (TestServer server =
        TestServer.with(routes ->
            routes.get("/endless", endless).get("/blocking", request -> Body.text(blocking())))) {
      List<RawClient> clients = new ArrayList<>();
      for (int number = 0; number < 40; number++) {
        clients.add(RawClient.narrow(server.port()).get("/endless"));
        clients.get(number).open();
      }
      awaitQuiet(sources);
      Deadline.until("no thread is in a pump", () -> pumping() == 0);
      assertThat(sources).noneMatch(Calls::busy);
      try (RawClient other = server.client()) {
        assertThat(other.fetch("/blocking").text()).isEqualTo("ok");
      }
      for (RawClient client : clients) {
        client.leave();
      }
      server.awaitNoStreams();
      assertThat(sources)
          .hasSize(40)
          .allSatisfy(calls ->
              assertThat(calls.releases())
                  .containsExactly(Call.CLOSE_ITERATOR, Call.CLOSE_ITERABLE));
    }
  }

  /** Waits until none of many sources is asked for more. */
  private static void awaitQuiet(Queue<Calls> sources) {
    for (Calls calls : sources) {
      calls.await(Call.NEXT, 1);
    }
    int before;
    do {
      before = pulled(sources);
      sources.element().awaitQuiet(Call.NEXT);
    } while (pulled(sources) > before);
  }

  private static int pulled(Queue<Calls> sources) {
    return sources.stream().mapToInt(calls -> calls.count(Call.NEXT)).sum();
  }

  private static List<String> blocking() {
    Gate gate = new Gate();
    Thread opener = new Thread(gate::open, "opener");
    opener.start();
    gate.pass();
    return List.of("ok");
  }

  /** How many platform threads run a pump. */
  private static long pumping() {
    return Thread.getAllStackTraces().values().stream()
        .filter(frames ->
            Arrays.stream(frames).anyMatch(frame -> frame.getClassName().endsWith("Pump")))
        .count();
  }

  @Test
  void largeItemIsTakenInSlicesAsTheClientReads() throws Exception {
    ByteBuf item = Unpooled.wrappedBuffer(new byte[20 * 1024 * 1024]);
    Calls calls = new Calls();
    Script script = Script.of(2, Then.COMPLETE).with(n -> n == 1 ? item : new byte[1]);
    try (TestServer server = TestServer.text(request -> SourceKind.ITERABLE.bytes(script, calls));
        RawClient client = RawClient.narrow(server.port())) {
      RawResponse response = client.get("/x").open();
      assertThat(calls.awaitQuiet(Call.NEXT)).isEqualTo(1);
      assertThat(item.refCnt()).isEqualTo(1);

      Chunk chunk = response.next();
      assertThat(chunk.bytes()).hasSize(20 * 1024 * 1024);
      assertThat(response.readAll().chunks()).hasSize(2);
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      assertThat(item.refCnt()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INPUT_STREAM", "CHANNEL"})
  void largeItemIsReleasedWhenTheClientLeavesInItsMiddle(SourceKind kind) throws Exception {
    ByteBuf item = Unpooled.wrappedBuffer(new byte[20 * 1024 * 1024]);
    Calls calls = new Calls();
    Script script = Script.of(1, Then.SILENCE).with(number -> item);
    try (TestServer server = TestServer.text(request -> kind.bytes(script, calls));
        RawClient client = RawClient.narrow(server.port())) {
      client.get("/x").open();
      calls.await(Call.NEXT, 1);
      client.reset();

      assertThat(server.endings().next().ending()).isEqualTo(Ending.CLIENT_GONE);
      server.awaitNoStreams();
      assertThat(item.refCnt()).isZero();
      assertThat(calls.releases()).isEqualTo(kind.releases(false));
    }
  }
}
