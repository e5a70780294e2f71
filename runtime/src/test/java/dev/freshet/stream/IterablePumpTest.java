package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class IterablePumpTest {
  private final TestResponse response = TestResponse.chunked();
  private final RecordingWire wire = response.wire;

  private Pump pump(Iterable<?> source) {
    return Source.of(source).open(response.outlet, response.lane);
  }

  /** An iterable and its iterator that both are to be closed. */
  private static final class Closing implements Iterable<Object>, AutoCloseable {
    final List<String> record = new ArrayList<>();
    private final Letters letters;

    Closing(Letters letters) {
      this.letters = letters;
    }

    @Override
    public Iterator<Object> iterator() {
      return new ClosingIterator();
    }

    @Override
    public void close() {
      record.add("iterable");
    }

    private final class ClosingIterator implements Iterator<Object>, AutoCloseable {
      @Override
      public boolean hasNext() {
        return letters.hasNext();
      }

      @Override
      public Object next() {
        return letters.next();
      }

      @Override
      public void close() {
        record.add("iterator");
        throw new IllegalStateException("fails to close");
      }
    }
  }

  @Test
  void itemsOfAFastSourceShareOneWrite() {
    Pump pump = pump(new Letters(1_000));
    response.start(pump);
    response.run();
    assertThat(wire.calls()).containsExactly("head", "body", "end", "flush");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
    assertThat(pump.released()).isTrue();
  }

  @Test
  void sourceIsNotAskedWhileNothingIsWritten() {
    Letters endless = new Letters(Integer.MAX_VALUE);
    Pump pump = pump(endless);
    response.start(pump);
    int given = endless.given();
    assertThat(given * 6).isBetween(Window.HIGH_WATER, Window.HIGH_WATER + 5);
    response.settle();
    assertThat(endless.given()).isEqualTo(given);
    assertThat(response.workers.waiting()).as("no worker is held").isZero();
    wire.written();
    response.settle();
    assertThat(endless.given()).isGreaterThan(given);
    response.leave(pump);
  }

  @Test
  void iteratorIsAskedForOnceAndOnlyWhenThereIsSomebodyToReadIt() {
    Letters letters = new Letters(50_000);
    response.start(pump(letters));
    response.run();
    assertThat(letters.record).containsExactly("iterator");
    assertThat(letters.given()).isEqualTo(50_000);
  }

  @Test
  void sourceOfAClientThatHasLeftBeforeIsNotOpened() {
    Letters letters = new Letters(5);
    response.drain.cancel(Ending.CLIENT_GONE);
    Pump pump = pump(letters);
    response.start(pump);
    assertThat(letters.record).isEmpty();
    assertThat(pump.released()).isTrue();
  }

  @Test
  void iteratorAndThenIterableAreClosedOnceEvenIfThatFails() {
    Closing source = new Closing(new Letters(3));
    Pump pump = pump(source);
    response.start(pump);
    response.run();
    pump.run();
    assertThat(source.record).containsExactly("iterator", "iterable");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }

  @Test
  void sourceThatIsItsOwnIteratorIsClosedOnce() {
    class Both extends Letters implements AutoCloseable {
      Both() {
        super(2);
      }

      @Override
      public void close() {
        record.add("close");
      }
    }
    Both source = new Both();
    response.start(pump(source));
    response.run();
    assertThat(source.record).containsExactly("iterator", "close");
  }

  @Test
  void leavingClientClosesASourceThatWaitsForRoom() {
    Closing source = new Closing(new Letters(Integer.MAX_VALUE));
    Pump pump = pump(source);
    response.start(pump);
    assertThat(source.record).isEmpty();
    response.leave(pump);
    assertThat(source.record).containsExactly("iterator", "iterable");
    assertThat(pump.released()).isTrue();
  }

  @Test
  void failureClosesTheSourceAfterWhatWasAcceptedIsSent() {
    Closing source =
        new Closing(
            new Letters(5) {
              @Override
              Object item(int number) {
                if (number == 3) {
                  throw new IllegalStateException("third");
                }
                return "x";
              }
            });
    response.start(pump(source));
    response.run();
    assertThat(source.record).containsExactly("iterator", "iterable");
    assertThat(wire.body()).isEqualTo("1\r\nx\r\n1\r\nx\r\n");
    assertThat(wire.calls()).contains("abort").doesNotContain("end");
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(response.cause).hasMessage("third");
  }

  @Test
  void errorEndsTheStreamAndNotTheWorker() {
    response.start(
        pump(() -> {
          throw new StackOverflowError("deep");
        }));
    response.run();
    assertThat(response.endings).containsExactly(Ending.FAILED);
    assertThat(wire.calls()).contains("refuse");
  }

  @Test
  void missingIteratorIsAFailure() {
    response.start(pump(() -> null));
    response.run();
    assertThat(response.cause).hasMessage("iterator() returned null");
  }

  @Test
  void itemOfAnotherKindFailsTheStreamAndIsNamed() {
    response.start(pump(List.of("a", 1)));
    response.run();
    assertThat(wire.calls()).contains("abort");
    assertThat(response.cause).hasMessageContaining("java.lang.Integer");
  }

  @Test
  void fastSourceWithAFastClientLetsOthersHaveTheWorker() {
    Letters letters = new Letters(1_000_000);
    Pump pump = pump(letters);
    response.drain.onRoom(pump::goOn);
    response.lane.execute(pump);
    response.workers.work();
    assertThat(letters.given()).isLessThan(1_000_000);
    response.leave(pump);
  }

  @Test
  void largeByteBufThatIsHalfSentIsReleasedWhenTheClientLeaves() {
    ByteBuf large = Unpooled.buffer().writeZero(100_000);
    Pump pump = pump(List.of(large));
    response.start(pump);
    assertThat(large.refCnt()).isEqualTo(1);
    response.leave(pump);
    assertThat(large.refCnt()).isZero();
    assertThat(pump.released()).isTrue();
  }

  @Test
  void largeItemsGoOutWholeInSlices() {
    response.start(pump(List.of("a".repeat(300_000), "b", "c".repeat(70_000))));
    response.run();
    assertThat(wire.body())
        .isEqualTo(
            "493e0\r\n"
                + "a".repeat(300_000)
                + "\r\n1\r\nb\r\n11170\r\n"
                + "c".repeat(70_000)
                + "\r\n");
    assertThat(response.endings).containsExactly(Ending.COMPLETED);
  }
}
