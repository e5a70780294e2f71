package dev.freshet.stream;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.freshet.Ending;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * An event loop that has come by itself goes, while a producer puts something: either the loop sees
 * it, or the producer sees that he has to call. Whatever is not listed is forbidden.
 */
public final class AttentionRaces {
  private AttentionRaces() {}

  /** An item is offered while the loop finds nothing. */
  @JCStressTest
  @Outcome(id = "a", expect = ACCEPTABLE, desc = "it is written, or the loop has been called")
  @State
  public static class ItemWhileGoing {
    private final RacedResponse response = RacedResponse.lookedAfter();

    @Actor
    public void producer() {
      response.outlet.offer("a");
    }

    @Actor
    public void loop() {
      response.moment();
    }

    @Arbiter
    public void after(L_Result result) {
      response.loop();
      result.r1 = response.letters();
      response.drain.cancel(Ending.CLIENT_GONE);
    }
  }

  /** An item is signalled while the loop finds nothing. */
  @JCStressTest
  @Outcome(id = "a", expect = ACCEPTABLE, desc = "the loop sees it, is called, or stays")
  @State
  public static class SignalWhileGoing {
    private final RacedResponse response = RacedResponse.lookedAfter();

    @Actor
    public void producer() {
      response.outlet.enter();
      response.outlet.put("a");
      response.outlet.leave();
    }

    @Actor
    public void loop() {
      response.moment();
    }

    @Arbiter
    public void after(L_Result result) {
      response.loop();
      response.moment(); // if it has found somebody inside
      result.r1 = response.letters();
      response.drain.cancel(Ending.CLIENT_GONE);
    }
  }

  /** Two items are signalled, and the loop comes by twice. */
  @JCStressTest
  @Outcome(id = "ab", expect = ACCEPTABLE, desc = "both are written, in order")
  @State
  public static class SignalsWhileComingAndGoing {
    private final RacedResponse response = RacedResponse.lookedAfter();

    @Actor
    public void producer() {
      for (String item : new String[] {"a", "b"}) {
        response.outlet.enter();
        response.outlet.put(item);
        response.outlet.leave();
      }
    }

    @Actor
    public void loop() {
      response.moment();
      response.moment();
    }

    @Arbiter
    public void after(L_Result result) {
      response.loop();
      response.moment();
      result.r1 = response.letters();
      response.drain.cancel(Ending.CLIENT_GONE);
    }
  }

  /** The worker is done with what it has while the loop goes. */
  @JCStressTest
  @Outcome(id = "a", expect = ACCEPTABLE, desc = "it is written without another moment")
  @State
  public static class FlushWhileGoing {
    private final RacedResponse response = RacedResponse.lookedAfter();

    @Actor
    public void producer() {
      response.outlet.offer("a");
      response.drain.flush();
    }

    @Actor
    public void loop() {
      response.moment();
    }

    @Arbiter
    public void after(L_Result result) {
      response.loop();
      result.r1 = response.letters();
      response.drain.cancel(Ending.CLIENT_GONE);
    }
  }
}
