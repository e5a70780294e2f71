package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.Script.Breakdown;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of source in every ending: released once, on a worker, and the truth told. */
@Timeout(20)
class EndingsMatrixTest {
  private static final int PADDING_OF_ENDLESS_ITEMS = 8 * 1024;

  /** How many items of a publisher may be on their way when nobody wants them any more. */
  private static final int MOST_UNDERWAY = 64;

  /** After what time nothing of a stream is left. */
  private static final Duration SOON = Duration.ofSeconds(2);

  static Stream<Arguments> kindsAndEndings() {
    return Arrays.stream(SourceKind.values())
        .flatMap(kind ->
            Arrays.stream(EndingCase.values())
                .filter(ending -> !(kind.isRead() && ending.badItem()))
                .map(ending -> Arguments.of(kind, ending)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("kindsAndEndings")
  void everySourceIsReleasedOnceInEveryEnding(SourceKind kind, EndingCase ending) throws Exception {
    Calls calls = new Calls();
    Buffers buffers = new Buffers(ending.endless() ? PADDING_OF_ENDLESS_ITEMS : 0);
    Script script = ending.script(buffers);
    try (TestServer server =
            TestServer.with(
                ending.deadlines(),
                routes ->
                    routes
                        .get("/x", TestServer.TEXT, request -> kind.bytes(script, calls))
                        .get("/other", TestServer.TEXT, request -> Body.text(List.of("other"))));
        RawClient client = server.client()) {
      ending.play(new EndingCase.Scene(server.server(), client, calls, kind.first()));
      long played = System.nanoTime();

      StreamSummary summary = server.endings().of("GET /x");
      server.awaitNoStreams();
      assertThat(Duration.ofNanos(System.nanoTime() - played)).isLessThan(SOON);
      assertThat(summary.ending()).isEqualTo(ending.ending());
      assertCounts(summary, kind, ending, calls.count(Call.NEXT), buffers);
      assertCause(summary, ending, kind);
      assertReleased(kind, ending, calls);
      buffers.awaitEachReleasedOnce();
      assertThat(server.endings().others()).filteredOn(StreamSummary::route, "GET /x").isEmpty();
      assertThat(server.endings().threads()).allMatch(name -> name.startsWith("freshet-worker"));
      assertThat(server.log().complaints()).hasSize(ending.ending() == Ending.FAILED ? 1 : 0);
    }
  }

  /**
   * What was pulled was accepted, or discarded because it came too late. What was accepted was
   * written, as the client has seen where it stayed, or discarded with the connection.
   */
  private static void assertCounts(
      StreamSummary summary, SourceKind kind, EndingCase ending, int given, Buffers buffers) {
    int pulled = given - (ending.badItem() ? 1 : 0);
    assertThat(buffers.made()).isEqualTo(pulled);
    if (ending.endless()) {
      long discarded = pulled - summary.items();
      assertThat(summary.items()).isGreaterThanOrEqualTo(5);
      assertThat(discarded).isBetween(0L, kind.isPublisher() ? MOST_UNDERWAY : 1L);
    } else {
      assertThat(summary.items()).isEqualTo(ending.items()).isEqualTo(pulled);
      assertThat(summary.bytes()).isEqualTo((long) pulled * Buffers.text(1).length());
    }
    assertThat(summary.timeToFirstItem().isPresent()).isEqualTo(summary.items() > 0);
    summary
        .timeToFirstItem()
        .ifPresent(first -> assertThat(first).isPositive().isLessThanOrEqualTo(summary.duration()));
  }

  private static void assertCause(StreamSummary summary, EndingCase ending, SourceKind kind) {
    if (ending.badItem()) {
      assertThat(summary.cause()).get().isInstanceOf(IllegalArgumentException.class);
      assertThat(summary.cause().orElseThrow())
          .hasMessage(
              "A streamed item is java.lang.Integer;"
                  + " items here must be byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.");
    } else if (ending.ending() == Ending.FAILED) {
      assertThat(summary.cause()).get().isInstanceOf(Breakdown.class);
    } else {
      assertThat(summary.cause()).as(kind + " has no cause").isEmpty();
    }
  }

  private static void assertReleased(SourceKind kind, EndingCase ending, Calls calls) {
    assertThat(calls.releases()).isEqualTo(kind.releases(ending.endsItself()));
    assertThat(calls.faults()).isEmpty();
    assertThat(calls.threads()).isNotEmpty().allMatch(name -> name.startsWith("freshet-worker"));
    assertThat(calls.busy()).isFalse();
  }
}
