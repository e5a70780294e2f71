package dev.freshet.stream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/**
 * Subscribes to a {@link Publisher} and asks it for as many items as there is room for.
 *
 * <p>{@code subscribe}, {@code request} and {@code cancel} are called in the lane (so they are
 * serial: rules 2.7 and 3.1 of Reactive Streams), items are taken on whatever thread signals them.
 * The subscription is cancelled exactly once if the stream ends before the publisher does.
 */
final class PublisherPump implements Pump, Subscriber<Object> {
  private static final Logger LOGGER = System.getLogger(PublisherPump.class.getName());

  private final Publisher<?> publisher;
  private final Outlet outlet;
  private final Lane lane;
  private final Demand demand = new Demand();
  private final Intake intake;
  private final Upstream upstream = new Upstream();

  /** True iff the publisher has ended, or has broken a rule: later signals are ignored. */
  private volatile boolean done;

  /** True iff the publisher ended by itself, which ends the subscription, too (rule 2.4). */
  private volatile boolean endedItself;

  private volatile boolean released;

  /** True iff the publisher has been told of us. The lane's own. */
  private boolean subscribed;

  PublisherPump(Publisher<?> publisher, Outlet outlet, Lane lane) {
    this.publisher = publisher;
    this.outlet = outlet;
    this.lane = lane;
    this.intake = new Intake(outlet, demand);
  }

  @Override
  public boolean begun() {
    return done || upstream.present();
  }

  @Override
  public boolean released() {
    return released;
  }

  @Override
  public void goOn() {
    lane.execute(this);
  }

  @Override
  public void run() {
    demand.look();
    if (outlet.closed() || (done && !endedItself)) {
      release();
    } else if (!subscribed) {
      subscribed = true;
      try {
        publisher.subscribe(this);
      } catch (Throwable failure) { // against rule 1.9
        stop(failure);
      }
    } else if (!intake.behind() || catchUp()) {
      ask();
    }
  }

  @Override
  public void onSubscribe(Subscription given) {
    if (given == null) {
      throw refuse("onSubscribe(null)");
    }
    if (upstream.take(given)) {
      lane.execute(this); // asks, or cancels if the stream has ended meanwhile
    } else {
      lane.execute(() -> Upstream.cancel(given)); // rule 2.5
    }
  }

  @Override
  public void onNext(Object item) {
    if (item == null) {
      throw refuse("onNext(null)");
    }
    if (!outlet.enter()) {
      ItemType.discard(item);
      stop(broken("Two threads signal items at the same time", "1.3"));
      return;
    }
    try {
      receive(item);
    } catch (Throwable failure) {
      stop(failure);
    } finally {
      outlet.leave();
    }
  }

  private void receive(Object item) {
    if (done || outlet.closed()) {
      ItemType.discard(item); // rule 2.8
    } else if (!demand.receive()) { // as is everything before there is a subscription
      ItemType.discard(item);
      stop(broken("The publisher signals more items than were requested", "1.1"));
    } else {
      boolean inTime = intake.take(item);
      if (demand.due() || !inTime) {
        lane.execute(this);
      }
    }
  }

  private static IllegalStateException broken(String what, String rule) {
    return new IllegalStateException(what + " (Reactive Streams, rule " + rule + ").");
  }

  /** Ends the stream because of a null; the exception is for the publisher (rule 2.13). */
  private NullPointerException refuse(String signal) {
    NullPointerException failure = new NullPointerException(signal);
    stop(failure);
    return failure;
  }

  @Override
  public void onError(Throwable failure) {
    if (failure == null) {
      throw refuse("onError(null)");
    }
    if (done || outlet.closed()) {
      LOGGER.log(Level.DEBUG, "A publisher failed after its stream had ended", failure);
    }
    if (!done) {
      endItself(() -> outlet.fail(failure));
    }
  }

  @Override
  public void onComplete() {
    if (!done) {
      endItself(outlet::complete);
    }
  }

  private void endItself(Runnable end) {
    endedItself = true;
    done = true;
    if (!intake.joinEnd(end)) {
      released = true;
      end.run();
    }
  }

  /** Ends the stream because of a failure that leaves a subscription to be cancelled. */
  private void stop(Throwable failure) {
    done = true;
    outlet.fail(failure);
    lane.execute(this);
  }

  /** Returns true once nothing waits any more and the publisher goes on. */
  private boolean catchUp() {
    try {
      if (!intake.catchUp()) {
        return false;
      }
    } catch (Throwable failure) {
      stop(failure);
      return false;
    }
    Runnable end = intake.end();
    if (end != null) {
      released = true;
      end.run();
    }
    return end == null;
  }

  private void ask() {
    if (!upstream.present() || done) {
      return;
    }
    if (outlet.room() == 0 && outlet.park()) {
      return;
    }
    int items = demand.ask(outlet.room());
    if (items > 0) {
      try {
        upstream.request(items);
      } catch (Throwable failure) { // against rule 3.16
        stop(failure);
      }
    }
  }

  private void release() {
    lane.shield();
    intake.discard();
    if (!endedItself) {
      upstream.cancel();
    }
    released = true;
  }
}
