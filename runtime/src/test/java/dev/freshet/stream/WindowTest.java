package dev.freshet.stream;

import static dev.freshet.stream.Eventually.eventuallySpinning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final long RACED_ITEMS = 30_000;

  private final Window window = new Window();

  @Test
  void roomShrinksWithWhatIsAcceptedAndGrowsWithWhatIsWritten() {
    assertThat(window.room()).isEqualTo(63_488);
    window.accept(1_000);
    assertThat(window.room()).isEqualTo(62_488);
    window.wrote(400);
    assertThat(window.room()).isEqualTo(62_888);
  }

  @Test
  void roomIsNeverNegative() {
    window.accept(65_535);
    window.accept(65_536);
    assertThat(window.room()).isZero();
  }

  @Test
  void producerThatFindsRoomDoesNotWait() {
    window.accept(Window.LOW_WATER);
    assertThat(window.park()).isFalse();
    assertThat(window.wrote(1)).isFalse();
  }

  @Test
  void producerWaitsUntilHalfIsWrittenAndIsToldOnce() {
    window.accept(Window.HIGH_WATER);
    assertThat(window.park()).isTrue();
    assertThat(window.wrote(Window.LOW_WATER - 1)).isFalse();
    assertThat(window.wrote(1)).isTrue();
    assertThat(window.wrote(1)).isFalse();
  }

  @Test
  void nobodyIsToldIfNobodyWaits() {
    window.accept(Window.HIGH_WATER);
    assertThat(window.wrote(Window.HIGH_WATER)).isFalse();
  }

  @Test
  void producerThatParksIsAlwaysToldWhileBothSidesRace() throws InterruptedException {
    AtomicLong sent = new AtomicLong();
    AtomicLong told = new AtomicLong();
    Runnable spin = new Eventually.Spinning();
    Thread loop =
        new Thread(() -> {
          for (long written = 0; written < RACED_ITEMS; ) {
            if (written >= sent.get()) {
              spin.run();
            } else {
              written++;
              if (window.wrote(Window.LOW_WATER)) {
                told.incrementAndGet();
              }
            }
          }
        });
    loop.start();
    long parked = 0;
    for (long i = 1; i <= RACED_ITEMS; i++) {
      window.accept(Window.LOW_WATER);
      sent.set(i);
      while (window.room() == 0) {
        if (window.park()) {
          long expected = ++parked;
          eventuallySpinning("the producer is told of room", () -> told.get() == expected);
        }
      }
    }
    loop.join(10_000);
    assertThat(told).hasValue(parked);
    assertThat(window.room()).isEqualTo(Window.HIGH_WATER);
  }
}
