package dev.freshet.stream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.Fuseable;
import reactor.core.Fuseable.QueueSubscription;

/**
 * Subscribes to a publisher of Reactor as Reactor's own operators do to each other, which spares
 * what Reactor puts before any other subscriber. Only to be touched where Reactor is there, see
 * {@link Reactor}.
 *
 * <p>One that agrees to be polled (in Reactor's words, to synchronous fusion across a thread
 * barrier), as an iterable, a stream or a range does, is pulled like an iterator: no demand is
 * counted, and nothing is signalled. Any other one is asked and signals, as every publisher.
 */
final class ReactorPump implements Pump, CoreSubscriber<Object> {
  private static final Logger LOGGER = System.getLogger(ReactorPump.class.getName());

  /**
   * Asks to poll, and says that it may be another worker that does than the one that subscribes.
   */
  private static final int POLLED_BY_WORKERS = Fuseable.SYNC | Fuseable.THREAD_BARRIER;

  private final Outlet outlet;
  private final Lane lane;
  private final PublisherPump asked;

  /** Pulls the items, or null as long as they are, or will be, signalled. */
  private volatile @Nullable Pump pulled;

  ReactorPump(Publisher<?> publisher, Outlet outlet, Lane lane) {
    this.outlet = outlet;
    this.lane = lane;
    this.asked = new PublisherPump(subscriber -> publisher.subscribe(this), outlet, lane);
  }

  private Pump pump() {
    Pump polling = pulled;
    return polling == null ? asked : polling;
  }

  @Override
  public boolean begun() {
    return pump().begun();
  }

  @Override
  public boolean released() {
    return asked.released() || pump().released();
  }

  @Override
  public void goOn() {
    pump().goOn();
  }

  @Override
  public void run() {
    pump().run();
  }

  @Override
  public void onSubscribe(Subscription given) {
    if (pulled != null) {
      AutoCloseable second = given::cancel; // rule 2.5
      lane.execute(() -> Closing.both(null, second));
    } else if (given instanceof QueueSubscription<?> queue
        && queue.requestFusion(POLLED_BY_WORKERS) == Fuseable.SYNC) {
      Polled items = new Polled(queue);
      Pump polling = new IterablePump(() -> items, items, outlet, lane);
      pulled = polling;
      lane.execute(polling);
    } else {
      FlowAdapters.<Object>toSubscriber(asked).onSubscribe(given);
    }
  }

  @Override
  public void onNext(Object item) {
    if (pulled == null) {
      asked.onNext(item);
    } else {
      ItemType.discard(item); // who is polled does not signal
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (pulled == null) {
      asked.onError(Exceptions.unwrap(failure)); // Reactor wraps those that are checked
    } else {
      LOGGER.log(Level.DEBUG, "A publisher that is polled has signalled a failure", failure);
    }
  }

  @Override
  public void onComplete() {
    if (pulled == null) {
      asked.onComplete();
    }
  }
}
