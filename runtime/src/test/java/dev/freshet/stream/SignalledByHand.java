package dev.freshet.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/**
 * A publisher that signals when a test says so, also against the rules, and records what it hears.
 */
final class SignalledByHand implements Publisher<Object> {

  /** What its subscriptions have been told: "request n" and "cancel". */
  final List<String> heard = new ArrayList<>();

  Subscriber<? super Object> subscriber;
  private long asked;
  private long given;

  /** Subscribes as a publisher should. */
  static SignalledByHand subscribing() {
    return new SignalledByHand(true);
  }

  /** Does not call onSubscribe. */
  static SignalledByHand silent() {
    return new SignalledByHand(false);
  }

  private final boolean subscribes;

  private SignalledByHand(boolean subscribes) {
    this.subscribes = subscribes;
  }

  @Override
  public void subscribe(Subscriber<? super Object> given) {
    subscriber = given;
    if (subscribes) {
      given.onSubscribe(subscription(""));
    }
  }

  /** A subscription whose words are recorded after a prefix. */
  Subscription subscription(String prefix) {
    return new Subscription() {
      @Override
      public void request(long n) {
        asked += n;
        heard.add(prefix + "request " + n);
      }

      @Override
      public void cancel() {
        heard.add(prefix + "cancel");
      }
    };
  }

  /** How many items have been asked for and not yet been given. */
  long wanted() {
    return asked - given;
  }

  /** Signals an item. */
  void give(Object item) {
    given++;
    subscriber.onNext(item);
  }
}
