package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of source that is pulled: it is closed once, in each ending. */
class SourceTest {

  /** The kinds, each made so that it records that it is closed. */
  enum Kind {
    ITERABLE(Kind::iterable),
    ITERATOR(record -> Source.of((Iterator<?>) new ClosingLetters(record))),
    STREAM(record ->
        Source.of(Stream.generate(() -> "x").limit(ITEMS).onClose(() -> record.add("x")))),
    INPUT_STREAM(record -> Source.of(new ClosingBytes(record))),
    CHANNEL(record -> Source.of(Channels.newChannel(new ClosingBytes(record))));

    private final Function<List<String>, Source> source;

    Kind(Function<List<String>, Source> source) {
      this.source = source;
    }

    private static Source iterable(List<String> record) {
      return Source.of((Iterable<?>) new ClosingLetters(record));
    }
  }

  private static final int ITEMS = 200_000;

  private final TestResponse response = TestResponse.chunked();
  private final List<String> closed = new ArrayList<>();

  private static final class ClosingLetters extends Letters implements AutoCloseable {
    private final List<String> closed;

    ClosingLetters(List<String> closed) {
      super(ITEMS);
      this.closed = closed;
    }

    @Override
    public void close() {
      closed.add("x");
    }
  }

  private static final class ClosingBytes extends ByteArrayInputStream {
    private final List<String> closed;

    ClosingBytes(List<String> closed) {
      super(new byte[ITEMS]);
      this.closed = closed;
    }

    @Override
    public void close() {
      closed.add("x");
    }
  }

  private Pump start(Kind kind) {
    Pump pump = kind.source.apply(closed).open(response.outlet, response.lane);
    response.start(pump);
    return pump;
  }

  @ParameterizedTest
  @EnumSource
  void completeSourceIsClosedOnce(Kind kind) {
    Pump pump = start(kind);
    response.run();
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(response.drain.tally().bytes()).isEqualTo(ITEMS);
    assertThat(closed).hasSize(1);
    assertThat(pump.released()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void sourceOfAClientThatLeavesHalfWayIsClosedOnce(Kind kind) {
    Pump pump = start(kind);
    assertThat(closed).isEmpty();
    response.leave(pump);
    response.leave(pump);
    assertThat(closed).hasSize(1);
    assertThat(response.drain.tally().bytes()).isLessThan(ITEMS);
  }

  @ParameterizedTest
  @EnumSource
  void sourceOfAClientThatHasLeftBeforeIsClosedOnce(Kind kind) {
    response.drain.cancel(Ending.CLIENT_GONE);
    start(kind);
    assertThat(closed).hasSize(1);
    assertThat(response.drain.tally().items()).isZero();
  }
}
