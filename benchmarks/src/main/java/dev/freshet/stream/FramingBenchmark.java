package dev.freshet.stream;

import dev.freshet.Ending;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to frame an item, its share of the batch included: the same thread is the producer
 * and, whenever the window is full, the event loop.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FramingBenchmark {

  /** What is framed. */
  public enum Kind {
    ASCII("token "),
    LATIN("größe "),
    JAPANESE("流れる水 "),
    BYTES_6(new byte[6]),
    BYTES_1K(new byte[1024]),
    BYTES_64K(new byte[64 * 1024]);

    private final Object item;

    Kind(Object item) {
      this.item = item;
    }
  }

  @Param public Kind kind = Kind.ASCII;

  private final Queue<Runnable> loop = new ArrayDeque<>();
  private final Drain drain =
      new Drain(new SwallowingWire(), ByteBufAllocator.DEFAULT, loop::add, (ending, cause) -> {});
  private final Outlet outlet = new Outlet(Items.UNDECLARED, drain);
  private Object item = "";

  @Setup
  public void choose() {
    item = kind.item;
  }

  @TearDown
  public void end() {
    drain.cancel(Ending.SHUT_DOWN);
  }

  @Benchmark
  public long frame() {
    outlet.offer(item);
    if (outlet.room() == 0 && outlet.park()) {
      loop.remove().run();
    }
    return outlet.bytes();
  }
}
