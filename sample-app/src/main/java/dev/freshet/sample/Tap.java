package dev.freshet.sample;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The subscription of one subscriber to a {@link Drip}.
 *
 * <p>Whoever requests, cancels or ends a rest calls {@link #turn}. The first to come takes the
 * steps, for itself and for all who come meanwhile: so signals are serial (1.3) and never recurse
 * (3.3). Where a subscriber throws, the turn is never given back, which ends the subscription
 * (2.13).
 */
final class Tap<T> implements Flow.Subscription {

  private final Iterable<? extends T> items;
  private final Pause pause;

  /** Calls since the last step began, and 1 for it; 0: nobody is at it. At first, open() is. */
  private final AtomicInteger turns = new AtomicInteger(1);

  private final AtomicLong demand = new AtomicLong();
  private volatile boolean cancelled;
  private volatile boolean misused;
  private volatile boolean resting;

  // Touched by steps only. Without a subscriber this subscription has ended.
  private Flow.@Nullable Subscriber<? super T> subscriber;
  private @Nullable Iterator<? extends T> iterator;

  Tap(Flow.Subscriber<? super T> subscriber, Iterable<? extends T> items, Pause pause) {
    this.subscriber = subscriber;
    this.items = items;
    this.pause = pause;
  }

  /** Gives the subscriber its subscription (1.9) and then what it asked for. */
  void open() {
    requireNonNull(subscriber).onSubscribe(this);
    takeSteps();
  }

  @Override
  public void request(long count) {
    if (count > 0) {
      demand.accumulateAndGet(count, Tap::cappedSum);
    } else {
      misused = true; // 3.9: told to the subscriber in its turn
    }
    turn();
  }

  @Override
  public void cancel() {
    cancelled = true; // 3.5, 3.7: quick, and the same however often
    turn();
  }

  private void rested() {
    resting = false;
    turn();
  }

  private void turn() {
    if (turns.getAndIncrement() == 0) {
      takeSteps();
    }
  }

  private void takeSteps() {
    boolean quiet = false;
    while (!quiet) {
      turns.set(1);
      quiet = !step() && turns.compareAndSet(1, 0);
    }
  }

  /** Sends at most one signal; true iff another may follow at once. */
  private boolean step() {
    Flow.Subscriber<? super T> receiver = subscriber;
    if (receiver == null) {
      return false; // 1.7, 3.6: nothing after the end
    }
    if (cancelled) {
      end(); // 1.8
      return false;
    }
    T item = null;
    try {
      Iterator<? extends T> source = source();
      if (source.hasNext()) {
        if (resting || demand.get() == 0) {
          return false; // 1.1: no more than was asked for
        }
        item = requireNonNull(source.next(), "an item is null"); // 2.13
      }
    } catch (RuntimeException failure) {
      end();
      receiver.onError(failure); // 1.4
      return false;
    }
    if (item == null) {
      end();
      receiver.onComplete(); // 1.5: as soon as it is known, asked for or not
      return false;
    }
    spend();
    receiver.onNext(item);
    return true;
  }

  /** The iterator, opened by the first step; so what it throws comes after onSubscribe (1.9). */
  private Iterator<? extends T> source() {
    if (misused) {
      throw new IllegalArgumentException("request(n) needs n > 0 (rule 3.9)");
    }
    Iterator<? extends T> opened = iterator;
    if (opened == null) {
      opened = items.iterator();
      iterator = opened;
    }
    return opened;
  }

  private void spend() {
    demand.accumulateAndGet(
        1, (asked, one) -> asked == Long.MAX_VALUE ? asked : asked - one); // 3.17
    if (!pause.isNone()) {
      resting = true;
      pause.thenRun(this::rested);
    }
  }

  private void end() {
    subscriber = null; // 3.13
    iterator = null;
  }

  private static long cappedSum(long asked, long more) {
    return asked > Long.MAX_VALUE - more ? Long.MAX_VALUE : asked + more; // 3.17
  }
}
