package dev.freshet.sample;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Flow;

/**
 * A publisher that lets the items of an iterable drip: each subscriber is given all of them in
 * order, as many as it asked for, with a rest between two. No thread waits meanwhile.
 *
 * <p>Comments cite the rules of Reactive Streams 1.0.4 by their numbers. An application would
 * rather take its publishers from a library such as Reactor, RxJava or Mutiny.
 */
final class Drip<T> implements Flow.Publisher<T> {

  private final Iterable<? extends T> items;
  private final Pause pause;

  Drip(Iterable<? extends T> items, Pause pause) {
    this.items = items;
    this.pause = pause;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    requireNonNull(subscriber, "subscriber"); // 1.9
    new Tap<>(subscriber, items, pause).open();
  }
}
