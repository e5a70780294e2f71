package dev.freshet.stream;

import dev.freshet.Ending;
import io.netty.buffer.ByteBufAllocator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;

/**
 * What an item costs when one thread gives it and another, which never rests, writes: the time of
 * {@code outlet} is that of the producer, for one item.
 */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HandOverBenchmark {

  /** How many bytes an item has. */
  @Param({"6", "1024", "65536"})
  public int size = 6;

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Drain drain =
      new Drain(new SwallowingWire(), ByteBufAllocator.DEFAULT, tasks::add, (ending, cause) -> {});
  private final Outlet outlet = new Outlet(Items.BYTES, drain);
  private byte[] item = {};

  @TearDown
  public void end() {
    drain.cancel(Ending.SHUT_DOWN);
  }

  @Benchmark
  @Group("handOver")
  public void outlet(Control control) {
    if (item.length != size) {
      item = new byte[size];
    }
    while (outlet.room() == 0 && !control.stopMeasurement) {
      Thread.onSpinWait();
    }
    outlet.offer(item);
  }

  @Benchmark
  @Group("handOver")
  public void loop() {
    Runnable task = tasks.poll();
    if (task == null) {
      Thread.onSpinWait();
    } else {
      task.run();
    }
  }
}
