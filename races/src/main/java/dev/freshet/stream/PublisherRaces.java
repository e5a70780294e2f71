package dev.freshet.stream;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.freshet.Ending;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.Flow.Subscription;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.ZII_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Who signals and the lane meet. Whatever is not listed is forbidden. */
public final class PublisherRaces {
  private PublisherRaces() {}

  /**
   * The item that makes it time to ask for more comes while the lane, which had been told before,
   * looks and asks. Others are on their way, so if both take the other to see to it, the next item
   * does.
   */
  @JCStressTest
  @Outcome(id = "false, 96, 0", expect = ACCEPTABLE, desc = "the lane sees the item, and asks")
  @Outcome(id = "true, 96, 0", expect = ACCEPTABLE, desc = "it asks, and is told once too often")
  @Outcome(id = "true, 0, 0", expect = ACCEPTABLE, desc = "the lane is told to look again")
  @Outcome(id = "false, 0, 1", expect = ACCEPTABLE, desc = "the next item tells the lane")
  @State
  public static class ItemWhileAsking {
    private final Demand demand = new Demand();

    public ItemWhileAsking() {
      demand.ask(Window.HIGH_WATER);
      receive();
      demand.due();
      demand.ask(Window.HIGH_WATER); // 128 on their way; to be refilled at 32
      for (int i = 0; i < 95; i++) {
        receive();
      }
    }

    private void receive() {
      demand.receive();
      demand.size(1);
    }

    @Actor
    public void publisher(ZII_Result result) {
      demand.receive();
      result.r1 = demand.due();
    }

    @Actor
    public void lane(ZII_Result result) {
      demand.look();
      result.r2 = demand.ask(Window.HIGH_WATER);
    }

    @Arbiter
    public void next(ZII_Result result) {
      if (!result.r1 && result.r2 == 0) {
        demand.receive();
        result.r3 = demand.due() ? 1 : 0;
      }
    }
  }

  /** The same with the last item that is on its way, after which nobody else would see to it. */
  @JCStressTest
  @Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "the lane sees the item, and asks")
  @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "the lane asks, and is told once too often")
  @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "the lane is told to look again")
  @State
  public static class LastItemWhileAsking {
    private final Demand demand = new Demand();

    public LastItemWhileAsking() {
      demand.ask(Window.HIGH_WATER);
      demand.receive();
      demand.size(Window.HIGH_WATER);
      demand.due();
      demand.ask(Window.HIGH_WATER); // one as large as that, and no other
    }

    @Actor
    public void publisher(ZI_Result result) {
      demand.receive();
      result.r1 = demand.due();
    }

    @Actor
    public void lane(ZI_Result result) {
      demand.look();
      result.r2 = demand.ask(Window.HIGH_WATER);
    }
  }

  /**
   * An item comes while the lane finds nothing more in the backlog and closes it. Who takes the
   * item then sees what the lane has done to the outlet.
   */
  @JCStressTest
  @Outcome(id = "true, 1, 0", expect = ACCEPTABLE, desc = "it queues up, and the lane takes it")
  @Outcome(id = "false, 0, 1", expect = ACCEPTABLE, desc = "it does not, and sees what was done")
  @State
  public static class ItemWhileClosingTheBacklog {
    private final Backlog backlog = new Backlog();
    private int outlet;

    public ItemWhileClosingTheBacklog() {
      backlog.open();
    }

    @Actor
    public void publisher(ZII_Result result) {
      result.r1 = backlog.isOpen() && backlog.join("b");
      if (!result.r1) {
        result.r3 = outlet;
      }
    }

    @Actor
    public void lane(ZII_Result result) {
      outlet = 1;
      while (backlog.next() != null) {
        result.r2++;
      }
    }
  }

  /** A publisher signals from two threads, against rule 1.3. */
  @JCStressTest
  @Outcome(id = "(abc|acb) 3, open 0", expect = ACCEPTABLE, desc = "they do not meet")
  @Outcome(
      id = "(|a|ab|ac|abc|acb) [123], FAILED 0",
      expect = ACCEPTABLE,
      desc = "it fails, all whole")
  @State
  public static class TwoItemsAtOnce {
    private final RacedResponse response = new RacedResponse();
    private final PublisherPump pump;

    public TwoItemsAtOnce() {
      Lane lane = new Lane(new WorkerAtHand(), ImmediateEventExecutor.INSTANCE, () -> {});
      pump =
          new PublisherPump(
              subscriber -> subscriber.onSubscribe(new Deaf()), response.outlet, lane);
      lane.execute(pump);
      pump.onNext("a"); // asked for alone; from then on there are more
    }

    @Actor
    public void one() {
      pump.onNext("b");
    }

    @Actor
    public void other() {
      pump.onNext("c");
    }

    @Arbiter
    public void after(LL_Result result) {
      response.loop();
      result.r1 = response.letters() + " " + response.drain.tally().items();
      String ending = response.ending();
      response.drain.cancel(Ending.CLIENT_GONE);
      result.r2 = ending + " " + response.held();
    }
  }

  /** Signals by hand. */
  private static final class Deaf implements Subscription {
    @Override
    public void request(long items) {
      // They come anyway.
    }

    @Override
    public void cancel() {
      // They come anyway.
    }
  }
}
