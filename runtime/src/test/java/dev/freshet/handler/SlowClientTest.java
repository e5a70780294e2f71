package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.handler.SeamServer.Setting;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large whole answers to clients that take their time, or leave. */
class SlowClientTest {
  private static final int SIZE = 10 * 1024 * 1024;

  /** What may wait in the server for a client: the high-water mark and what goes out of it. */
  private static final long MOST_WAITING = 192 * 1024;

  private final byte[] content = new byte[SIZE];
  private SeamServer server;

  private SeamClient client(Setting setting) throws Exception {
    for (int i = 0; i < SIZE; i++) {
      content[i] = (byte) (i * 31 >> 4);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(SIZE).put(content).flip();
    server =
        SeamServer.of(
            setting,
            routes ->
                routes
                    .get("/bytes", request -> Body.whole(content))
                    .get("/buffer", request -> Body.whole(direct))
                    .get("/get", request -> Body.whole("got")));
    return SeamClient.narrow(server.port());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private long waiting() {
    Channel connection = server.firstConnection();
    AtomicLong bytes = new AtomicLong();
    connection
        .eventLoop()
        .submit(() -> {
          ChannelOutboundBuffer buffer = connection.unsafe().outboundBuffer();
          bytes.set(buffer == null ? 0 : buffer.totalPendingWriteBytes());
        })
        .syncUninterruptibly();
    return bytes.get();
  }

  @ParameterizedTest
  @EnumSource
  void onlyALittleOfALargeAnswerWaitsForTheClient(Setting setting) throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /bytes");
      Patience.until("the server waits for the client", () -> waiting() > 0);
      long most = 0;
      byte[] received = new byte[SIZE];
      String head = untilEmptyLine(client);
      assertThat(head).containsIgnoringCase("content-length: " + SIZE + "\r\n");
      int part = 256 * 1024;
      for (int i = 0; i < SIZE; i += part) {
        System.arraycopy(client.read(part), 0, received, i, part);
        most = Math.max(most, waiting());
      }
      assertThat(most).isLessThanOrEqualTo(MOST_WAITING);
      assertThat(Arrays.equals(received, content)).isTrue();
      assertThat(client.get("/get").text()).isEqualTo("got");
    }
  }

  private static String untilEmptyLine(SeamClient client) throws Exception {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) client.read(1)[0]);
    }
    return head.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bytes", "/buffer"})
  void largeAnswerComesWholeAndTheConnectionStays(String path) throws Exception {
    try (SeamClient client = client(Setting.OWN)) {
      assertThat(Arrays.equals(client.get(path).body(), content)).isTrue();
      assertThat(Arrays.equals(client.get(path).body(), content)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientThatLeavesInTheMiddleOfALargeAnswerLeavesNothingBehind(Setting setting)
      throws Exception {
    try (SeamClient client = client(setting)) {
      client.head("GET /bytes").read(1_000);
    }
    Patience.until("the connection is closed", () -> !server.firstConnection().isOpen());
    try (SeamClient another = server.client()) {
      assertThat(another.get("/get").text()).isEqualTo("got");
    }
    assertThat(server.log().complaints()).isEmpty();
  }
}
