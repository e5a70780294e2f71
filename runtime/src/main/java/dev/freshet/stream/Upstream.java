package dev.freshet.stream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The subscription of one stream: there is at most one, and it is cancelled at most once. It is
 * given on whatever thread the publisher likes, and used in the lane alone (rule 2.7 of Reactive
 * Streams).
 */
final class Upstream {
  private static final Logger LOGGER = System.getLogger(Upstream.class.getName());

  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

  /** True iff it has been cancelled. The lane's own. */
  private boolean cancelled;

  /** Takes the subscription. Returns false if there is one already (rule 2.5). Any thread. */
  boolean take(Subscription given) {
    return subscription.compareAndSet(null, given);
  }

  /** True iff there is a subscription. Any thread. */
  boolean present() {
    return subscription.get() != null;
  }

  /**
   * Asks for items, if there is a subscription. Lane.
   *
   * @throws RuntimeException whatever the publisher throws, against rule 3.16
   */
  void request(int items) {
    Subscription current = subscription.get();
    if (current != null) {
      current.request(items);
    }
  }

  /** Cancels the subscription, if there is one and it is not cancelled yet. Lane. */
  void cancel() {
    Subscription current = subscription.get();
    if (current != null && !cancelled) {
      cancelled = true;
      cancel(current);
    }
  }

  /** Cancels a subscription that is not wanted. Lane. */
  static void cancel(Subscription unwanted) {
    try {
      unwanted.cancel();
    } catch (Throwable failure) { // against rule 3.15
      LOGGER.log(Level.WARNING, "A subscription failed to cancel", failure);
    }
  }
}
