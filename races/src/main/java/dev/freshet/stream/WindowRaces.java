package dev.freshet.stream;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The producer and the event loop meet at one {@link Window}. What is not listed is forbidden. */
public final class WindowRaces {
  private WindowRaces() {}

  /** A producer begins to wait while the loop has written what it waits for. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "it waits, and is told")
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "it sees the room, and does not wait")
  @State
  public static class ParkWhileWriting {
    private final Window window = new Window();

    public ParkWhileWriting() {
      window.accept(Window.HIGH_WATER);
    }

    @Actor
    public void producer(ZZ_Result result) {
      result.r1 = window.park();
    }

    @Actor
    public void loop(ZZ_Result result) {
      result.r2 = window.wrote(Window.HIGH_WATER);
    }
  }

  /** The same, after one more item that is not written yet. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "it waits, and is told")
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "it sees the room, and does not wait")
  @State
  public static class AcceptAndParkWhileWriting {
    private final Window window = new Window();

    public AcceptAndParkWhileWriting() {
      window.accept(Window.HIGH_WATER);
    }

    @Actor
    public void producer(ZZ_Result result) {
      window.accept(Window.LOW_WATER);
      result.r1 = window.park();
    }

    @Actor
    public void loop(ZZ_Result result) {
      result.r2 = window.wrote(Window.HIGH_WATER);
    }
  }
}
