package dev.freshet.server;

import dev.freshet.server.Calls.Call;
import dev.freshet.server.Script.Breakdown;
import dev.freshet.server.Script.Then;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** A publisher that follows a script on a thread of its own and counts what is done to it. */
final class ProbePublisher implements Publisher<Object> {
  private final Script script;
  private final Calls calls;

  ProbePublisher(Script script, Calls calls) {
    this.script = script;
    this.calls = calls;
  }

  /** The same publisher in the words of Reactive Streams. */
  static org.reactivestreams.Publisher<Object> reactiveStreams(Script script, Calls calls) {
    return PublisherApi.inOtherWords(new ProbePublisher(script, calls));
  }

  @Override
  public void subscribe(Subscriber<? super Object> subscriber) {
    calls.enter(Call.SUBSCRIBE);
    calls.leave();
    Emission emission = new Emission(subscriber);
    subscriber.onSubscribe(emission);
    Thread thread = new Thread(emission, "probe-publisher");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Emission implements Subscription, Runnable {
    private final Subscriber<? super Object> subscriber;
    private final AtomicLong demand = new AtomicLong();
    private boolean cancelled;

    Emission(Subscriber<? super Object> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long items) {
      calls.enter(Call.REQUEST);
      demand.addAndGet(items);
      calls.leave();
      wake(false);
    }

    @Override
    public void cancel() {
      calls.enter(Call.CANCEL);
      calls.leave();
      wake(true);
    }

    private synchronized void wake(boolean cancel) {
      cancelled |= cancel;
      notifyAll();
    }

    @Override
    public void run() {
      int given = 0;
      while (script.has(given + 1)) {
        if (!awaitDemand()) {
          return;
        }
        demand.decrementAndGet();
        given++;
        calls.note(Call.NEXT);
        subscriber.onNext(script.make(given));
      }
      if (script.then() == Then.FAIL) {
        subscriber.onError(new Breakdown());
      } else if (script.then() == Then.COMPLETE) {
        subscriber.onComplete();
      }
    }

    private synchronized boolean awaitDemand() {
      try {
        while (demand.get() == 0 && !cancelled) {
          wait();
        }
        return !cancelled;
      } catch (InterruptedException interrupted) {
        throw new AssertionError("nobody interrupts the probe", interrupted);
      }
    }
  }
}
