package dev.freshet.server;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A publisher that knows no rules: the test does with the subscriber what it likes, on a thread of
 * its own, once somebody has subscribed.
 */
final class Rogue implements Publisher<Object> {
  private static final int MANY = 1_000_000;

  private final Consumer<Rogue> conduct;
  private final Gate finished = new Gate();
  private final Gate cancelled = new Gate();
  private final Semaphore demand = new Semaphore(0);
  private final List<String> calls = new ArrayList<>();
  private final List<Throwable> thrown = new ArrayList<>();
  private final List<ByteBuf> given = new ArrayList<>();
  private Subscriber<? super Object> subscriber;

  /** True iff only the first request returns before the rogue is through with its conduct. */
  private volatile boolean requestsHeld;

  Rogue(Consumer<Rogue> conduct) {
    this.conduct = conduct;
  }

  @Override
  public void subscribe(Subscriber<? super Object> to) {
    subscriber = to;
    Thread thread = new Thread(this::run, "rogue");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      conduct.accept(this);
    } catch (Throwable failure) {
      synchronized (this) {
        thrown.add(failure);
      }
    } finally {
      finished.open();
    }
  }

  Subscriber<? super Object> subscriber() {
    return subscriber;
  }

  /** Gives a subscription that counts what is done to it. */
  void giveSubscription(String name) {
    subscriber.onSubscribe(subscription(name));
  }

  Subscription subscription(String name) {
    return new Subscription() {
      @Override
      public void request(long items) {
        note(name + ".request");
        demand.release((int) items);
        if (requestsHeld && count(name + ".request") > 1) {
          finished.awaitOpen();
        }
      }

      @Override
      public void cancel() {
        note(name + ".cancel");
        cancelled.open();
        demand.release(MANY); // nobody need wait for demand any more
      }
    };
  }

  synchronized void note(String call) {
    calls.add(call);
  }

  /** Waits for the demand for one item; after the cancel there is no end of it. */
  void awaitDemand() {
    try {
      if (!demand.tryAcquire(Deadline.MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("no demand");
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Holds up whoever asks for more, so that there is no more demand than the first. */
  void holdRequests() {
    requestsHeld = true;
  }

  /** Signals an item, whether it is asked for or not. */
  void give(Object item) {
    if (item instanceof ByteBuf buffer) {
      synchronized (this) {
        given.add(buffer);
      }
    }
    subscriber.onNext(item);
  }

  Gate cancelled() {
    return cancelled;
  }

  void awaitFinished() {
    finished.awaitOpen();
  }

  /** What was called on the subscriptions, without the requests. */
  synchronized List<String> cancels() {
    return calls.stream().filter(call -> call.endsWith("cancel")).toList();
  }

  synchronized long count(String call) {
    return calls.stream().filter(call::equals).count();
  }

  /** What the subscriber has thrown at the publisher. */
  synchronized List<Throwable> thrown() {
    return List.copyOf(thrown);
  }

  /** Waits until each buffer that was given is released. */
  void awaitReleased() {
    Deadline.until("all buffers are released", () -> unreleased() == 0);
  }

  private synchronized long unreleased() {
    return given.stream().filter(buffer -> buffer.refCnt() > 0).count();
  }
}
