package dev.freshet.handler;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to find the route of a path, for each kind of path and for tables of all sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RoutingBenchmark {

  /** How many routes there are; half of them have a variable. */
  @Param({"10", "100", "1000"})
  public int routes;

  private final RouteTable table = new RouteTable();
  private int next;

  private final String[] literals = new String[64];
  private final String[] variables = new String[64];
  private final String[] misses = new String[64];

  @Setup
  public void fill() {
    for (int i = 0; i < routes / 2; i++) {
      table.get("/api/v1/service" + i + "/status", request -> Body.empty());
      table.get("/api/v1/service" + i + "/items/{id}", request -> Body.empty());
    }
    for (int i = 0; i < literals.length; i++) {
      int service = i % (routes / 2);
      literals[i] = "/api/v1/service" + service + "/status";
      variables[i] = "/api/v1/service" + service + "/items/" + i * 7919;
      misses[i] = "/api/v1/service" + service + "/nothing";
    }
  }

  @Benchmark
  public @Nullable Object literal() {
    return table.find(literals[next++ & 63]);
  }

  @Benchmark
  public @Nullable Object variable() {
    return table.find(variables[next++ & 63]);
  }

  @Benchmark
  public @Nullable Object miss() {
    return table.find(misses[next++ & 63]);
  }
}
