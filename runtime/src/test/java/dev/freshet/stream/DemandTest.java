package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTest {
  private static final int ROOM = Window.HIGH_WATER;

  private final Demand demand = new Demand();

  private void receive(int count, long size) {
    for (int i = 0; i < count; i++) {
      assertThat(demand.receive()).isTrue();
      demand.size(size);
    }
  }

  @Test
  void firstItemIsAskedForAlone() {
    assertThat(demand.ask(ROOM)).isEqualTo(1);
    assertThat(demand.ask(ROOM)).isZero();
  }

  @Test
  void itemThatWasNotAskedForIsNotReceived() {
    assertThat(demand.receive()).isFalse();
    demand.ask(ROOM);
    assertThat(demand.receive()).isTrue();
    assertThat(demand.receive()).isFalse();
  }

  @Test
  void smallItemsAreAskedForInLargeRequests() {
    demand.ask(ROOM);
    receive(1, 6);
    assertThat(demand.ask(ROOM)).isEqualTo(128);
  }

  @Test
  void largeItemsAreAskedForOneAtATime() {
    demand.ask(ROOM);
    receive(1, 1 << 20);
    assertThat(demand.ask(ROOM)).isEqualTo(1);
    receive(1, 1 << 20);
    assertThat(demand.ask(1)).isEqualTo(1);
  }

  @Test
  void demandFitsTheRoom() {
    demand.ask(ROOM);
    receive(1, 10_000);
    assertThat(demand.ask(ROOM)).isEqualTo(6);
  }

  @Test
  void oneLargeItemCountsAtOnceAndSmallOnesByAndBy() {
    demand.ask(ROOM);
    receive(1, 10);
    assertThat(demand.ask(ROOM)).isEqualTo(128);
    receive(96, 10);
    receive(1, 30_000);
    receive(31, 30_000);
    assertThat(demand.ask(ROOM)).isEqualTo(2);
    receive(2, 10);
    assertThat(demand.ask(ROOM)).isEqualTo(2);
  }

  @Test
  void demandIsRefilledAtAQuarter() {
    demand.ask(ROOM);
    receive(1, 10);
    assertThat(demand.ask(ROOM)).isEqualTo(128);
    receive(95, 10);
    assertThat(demand.due()).isFalse();
    assertThat(demand.ask(ROOM)).isZero();
    receive(1, 10);
    assertThat(demand.due()).isTrue();
    assertThat(demand.ask(ROOM)).isEqualTo(96);
  }

  @Test
  void laneIsToldOnceUntilItLooks() {
    demand.ask(ROOM);
    receive(1, 1);
    assertThat(demand.due()).isTrue();
    assertThat(demand.due()).as("it has been told").isFalse();
    demand.look();
    assertThat(demand.due()).as("it has looked, and has not asked").isTrue();
  }

  @Test
  void emptyItemsDoNotDivideByZero() {
    demand.ask(ROOM);
    receive(1, 0);
    assertThat(demand.ask(ROOM)).isEqualTo(128);
  }

  @Test
  void whateverTheSizesOneIsAlwaysOnItsWay() {
    for (int size : new int[] {0, 1, 70_000, 3, 1 << 30, 5, 0, 65_536, 1}) {
      int asked = demand.ask(1 + size % ROOM);
      assertThat(asked).isPositive();
      receive(asked, size);
    }
  }
}
