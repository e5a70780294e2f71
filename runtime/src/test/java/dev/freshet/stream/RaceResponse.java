package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One response on a real event loop and real workers, which is ended as an exchange does it. */
final class RaceResponse {
  final LoopWire wire;
  final Lane lane;
  final Drain drain;
  final Outlet outlet;
  final List<Ending> endings = new CopyOnWriteArrayList<>();

  /** True iff the connection may break by itself, and not only when a test says so. */
  final boolean mayBreak;

  private final EventExecutor loop;
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile @Nullable Pump pump;

  RaceResponse(EventExecutor loop, Workers workers, Random random) {
    this.loop = loop;
    int lostAfter = random.nextInt(8) == 0 ? random.nextInt(6) : Integer.MAX_VALUE;
    mayBreak = lostAfter < Integer.MAX_VALUE;
    wire = new LoopWire(loop, new Random(random.nextLong()), lostAfter);
    lane = new Lane(workers, loop, () -> {});
    drain = new Drain(wire, PooledByteBufAllocator.DEFAULT, loop, this::ended);
    outlet = new Outlet(Items.UNDECLARED, drain);
  }

  void start(Pump opened) {
    pump = opened;
    drain.onRoom(opened::goOn);
    lane.execute(opened);
  }

  /** The client leaves after the loop has been busy for a while. */
  void leaveAfter(int hops) {
    loop.execute(() -> {
      if (hops == 0) {
        drain.cancel(Ending.CLIENT_GONE);
      } else {
        leaveAfter(hops - 1);
      }
    });
  }

  private void ended(Ending ending, @Nullable Throwable cause) {
    endings.add(ending);
    if (ending == Ending.COMPLETED && pump.released()) {
      settled.countDown();
      return;
    }
    if (ending != Ending.COMPLETED) {
      lane.interrupt();
    }
    lane.execute(() -> {
      pump.run();
      settled.countDown();
    });
  }

  /** Waits until the response has ended, and everybody who was on the way has arrived. */
  void awaitSettled() throws InterruptedException {
    assertThat(settled.await(20, TimeUnit.SECONDS)).as("the response ends").isTrue();
    for (int i = 0; i < 3; i++) { // a task of the one may bring one of the other
      CountDownLatch arrived = new CountDownLatch(2);
      lane.execute(arrived::countDown);
      loop.execute(arrived::countDown);
      assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
