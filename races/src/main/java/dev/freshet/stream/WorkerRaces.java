package dev.freshet.stream;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Tasks meet at one {@link Lane} or one pool. Whatever is not listed is forbidden. */
public final class WorkerRaces {
  private WorkerRaces() {}

  /** Two threads hand tasks to one lane, whose worker is the one of them who comes first. */
  @JCStressTest
  @Outcome(id = "4, 0", expect = ACCEPTABLE, desc = "each task has run, and none beside another")
  @State
  public static class TasksOfOneLane {
    private final Lane lane =
        new Lane(new WorkerAtHand(), ImmediateEventExecutor.INSTANCE, () -> {});
    private int ran; // on purpose no more than a field: the lane says that this is enough
    private boolean inside;
    private int together;

    private void task() {
      together += inside ? 1 : 0;
      inside = true;
      ran++;
      inside = false;
    }

    @Actor
    public void one() {
      lane.execute(this::task);
      lane.execute(this::task);
    }

    @Actor
    public void other() {
      lane.execute(this::task);
      lane.execute(this::task);
    }

    @Arbiter
    public void after(II_Result result) {
      result.r1 = ran;
      result.r2 = together;
    }
  }

  /** A lane is interrupted while its task ends. */
  @JCStressTest
  @Outcome(id = "false", expect = ACCEPTABLE, desc = "the worker goes on without the interrupt")
  @State
  public static class InterruptAtTheEnd {
    private final Lane lane =
        new Lane(new WorkerAtHand(), ImmediateEventExecutor.INSTANCE, () -> {});

    @Actor
    public void worker(Z_Result result) {
      lane.execute(InterruptAtTheEnd::linger);
      linger(); // an interrupt that is on its way arrives
      result.r1 = Thread.interrupted();
    }

    private static void linger() {
      for (int i = 0; i < 30; i++) {
        Thread.onSpinWait();
      }
    }

    @Actor
    public void leavingClient() {
      lane.interrupt();
    }
  }

  /** Two tasks are handed to a pool whose threads have just become idle, or are about to. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "both run")
  @State
  public static class TasksOfOnePool {
    private static final PoolWorkers POOL = new PoolWorkers(2);
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final AtomicInteger ran = new AtomicInteger();

    @Actor
    public void one() {
      POOL.execute(ran::incrementAndGet);
    }

    @Actor
    public void other() {
      POOL.execute(ran::incrementAndGet);
    }

    @Arbiter
    public void after(I_Result result) {
      long begin = System.nanoTime();
      while (ran.get() < 2 && System.nanoTime() - begin < PATIENCE_NANOS) {
        Thread.onSpinWait();
      }
      result.r1 = ran.get();
    }
  }
}
