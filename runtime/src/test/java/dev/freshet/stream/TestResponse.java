package dev.freshet.stream;

import dev.freshet.Ending;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One response without a connection: a drain, an outlet and a lane, on an event loop and workers
 * that run when a test says so.
 */
final class TestResponse {
  final RecordingWire wire;
  final ManualWorkers workers = new ManualWorkers();
  final Queue<Runnable> loop = new ArrayDeque<>();
  final Lane lane = new Lane(workers, ImmediateEventExecutor.INSTANCE, () -> {});
  final List<Ending> endings = new ArrayList<>();
  @Nullable Throwable cause;
  final Drain drain;
  final Outlet outlet;

  TestResponse(boolean chunked, Items items) {
    this(chunked, items, PooledByteBufAllocator.DEFAULT);
  }

  TestResponse(boolean chunked, Items items, ByteBufAllocator allocator) {
    wire = new RecordingWire(chunked);
    drain = new Drain(wire, allocator, loop::add, this::ended);
    outlet = new Outlet(items, drain);
  }

  static TestResponse chunked() {
    return new TestResponse(true, Items.UNDECLARED);
  }

  private void ended(Ending ending, @Nullable Throwable failure) {
    endings.add(ending);
    cause = failure;
  }

  /** Runs the pump as an exchange would. */
  void start(Pump pump) {
    drain.onRoom(pump::goOn);
    lane.execute(pump);
    settle();
  }

  /** The event loop and the workers do all there is to do, but nothing gets written. */
  void settle() {
    boolean busy = true;
    while (busy) {
      busy = workers.work();
      for (Runnable task = loop.poll(); task != null; task = loop.poll()) {
        task.run();
        busy = true;
      }
    }
  }

  /** The event loop does all there is to do. */
  void loop() {
    for (Runnable task = loop.poll(); task != null; task = loop.poll()) {
      task.run();
    }
  }

  /** Everything happens that can. */
  void run() {
    settle();
    String before;
    do {
      before = wire.calls().toString();
      wire.allWritten();
      settle();
    } while (!before.equals(wire.calls().toString()));
  }

  /** The client leaves, and the pump hears of it. */
  void leave(Pump pump) {
    drain.cancel(Ending.CLIENT_GONE);
    lane.execute(pump);
    settle();
  }
}
