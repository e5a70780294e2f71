package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Signals the items of a round on a thread of its own, or inside of request, with pauses by chance,
 * and ends well, badly or not at all. It keeps the rules, but hears of a cancel late.
 */
final class RacingPublisher implements Publisher<Object>, Subscription {

  /** How it ends after the last item. */
  enum End {
    WELL,
    BADLY,
    NEVER
  }

  final AtomicInteger cancels = new AtomicInteger();

  final End end;

  /** True iff it has ended by itself, or is about to. */
  volatile boolean ended;

  /** True iff it has told its subscriber that it has ended. */
  volatile boolean endTold;

  private final RaceItems items;
  private final Executor thread;
  private final Random random;
  private final int deafness;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger working = new AtomicInteger();
  private final CountDownLatch quiet = new CountDownLatch(1);
  private volatile Subscriber<? super Object> subscriber;
  private int next;
  private int afterCancel;

  /** A publisher that signals on a thread. */
  RacingPublisher(RaceItems items, Executor thread, Random random) {
    this.items = items;
    this.thread = thread;
    this.random = new Random(random.nextLong());
    this.end = End.values()[random.nextInt(3)];
    this.deafness = random.nextInt(4);
  }

  @Override
  public void subscribe(Subscriber<? super Object> given) {
    subscriber = given;
    given.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    demand.addAndGet(n);
    work();
  }

  @Override
  public void cancel() {
    cancels.incrementAndGet();
    work();
  }

  /** Waits until it signals nothing more. Tells whether it was subscribed to. */
  boolean awaitQuiet() throws InterruptedException {
    if (subscriber == null) {
      return false;
    }
    assertThat(quiet.await(20, TimeUnit.SECONDS)).as("the publisher hears of its end").isTrue();
    return true;
  }

  private void work() {
    if (working.getAndIncrement() == 0) {
      thread.execute(() -> {
        int seen = 1;
        while (seen != 0) {
          signal();
          seen = working.addAndGet(-seen);
        }
      });
    }
  }

  private void signal() {
    while (demand.get() > 0 && next < items.count() && hears()) {
      demand.decrementAndGet();
      Rounds.spin(random, 30);
      subscriber.onNext(items.item(next++));
    }
    if (quiet.getCount() == 0) {
      return;
    }
    if (next == items.count() && end != End.NEVER && cancels.get() == 0) {
      ended = true;
      if (end == End.WELL) {
        subscriber.onComplete();
      } else {
        subscriber.onError(new IllegalStateException("by chance"));
      }
      endTold = true;
      quiet.countDown();
    } else if (cancels.get() > 0) {
      quiet.countDown();
    }
  }

  /** Tells whether it goes on: a cancel may take its time to be heard. */
  private boolean hears() {
    return cancels.get() == 0 || afterCancel++ < deafness;
  }
}
