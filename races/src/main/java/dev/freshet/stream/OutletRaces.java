package dev.freshet.stream;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.freshet.Ending;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The producer and the event loop meet at one {@link Outlet}. Whatever is not listed is forbidden.
 */
public final class OutletRaces {
  private OutletRaces() {}

  /** An item is put while the loop takes the one before it. */
  @JCStressTest
  @Outcome(id = "ab", expect = ACCEPTABLE, desc = "both are written, in order")
  @State
  public static class ItemWhileTaking {
    private final RacedResponse response = new RacedResponse();

    public ItemWhileTaking() {
      response.outlet.offer("a");
    }

    @Actor
    public void producer() {
      response.outlet.offer("b");
    }

    @Actor
    public void loop() {
      response.loop();
    }

    @Arbiter
    public void after(L_Result result) {
      response.loop(); // whatever it has been woken for since
      result.r1 = response.letters();
      response.drain.cancel(Ending.CLIENT_GONE);
    }
  }

  /** The last item and the end come while the loop takes the item before. */
  @JCStressTest
  @Outcome(id = "ab, COMPLETED", expect = ACCEPTABLE, desc = "all are written before the end")
  @State
  public static class EndWhileTaking {
    private final RacedResponse response = new RacedResponse();

    public EndWhileTaking() {
      response.outlet.offer("a");
    }

    @Actor
    public void producer() {
      response.outlet.offer("b");
      response.outlet.complete();
    }

    @Actor
    public void loop() {
      response.loop();
    }

    @Arbiter
    public void after(LL_Result result) {
      response.loop();
      result.r1 = response.letters();
      result.r2 = response.ending();
    }
  }

  /** An item is put while the loop writes and then cancels. */
  @JCStressTest
  @Outcome(id = "(|a|ab), CLIENT_GONE 0", expect = ACCEPTABLE, desc = "all buffers are released")
  @State
  public static class ItemWhileCancelling {
    private final RacedResponse response = new RacedResponse();

    public ItemWhileCancelling() {
      response.outlet.offer("a");
    }

    @Actor
    public void producer() {
      response.outlet.offer("b");
    }

    @Actor
    public void loop() {
      response.loop();
      response.drain.cancel(Ending.CLIENT_GONE);
    }

    @Arbiter
    public void after(LL_Result result) {
      response.loop();
      result.r1 = response.letters();
      result.r2 = response.ending() + " " + response.held();
    }
  }

  /** The source ends while the client leaves. */
  @JCStressTest
  @Outcome(id = "(|a), (COMPLETED|CLIENT_GONE) 0", expect = ACCEPTABLE, desc = "it ends once")
  @State
  public static class EndWhileCancelling {
    private final RacedResponse response = new RacedResponse();

    @Actor
    public void producer() {
      response.outlet.offer("a");
      response.outlet.complete();
    }

    @Actor
    public void loop() {
      response.loop();
      response.drain.cancel(Ending.CLIENT_GONE);
    }

    @Arbiter
    public void after(LL_Result result) {
      response.loop();
      result.r1 = response.letters();
      result.r2 = response.ending() + " " + response.held();
    }
  }
}
