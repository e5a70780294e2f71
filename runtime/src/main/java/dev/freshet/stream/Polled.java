package dev.freshet.stream;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.Fuseable.QueueSubscription;

/**
 * The items of a publisher of Reactor that has agreed to be polled: {@code poll} gives the next
 * one, null once there are no more, and throws what the publisher fails with. The lane's own.
 */
final class Polled implements Iterator<Object>, AutoCloseable {
  private final QueueSubscription<?> queue;
  private @Nullable Object next;

  /** True iff the publisher has completed, which ends the subscription, too. */
  private boolean completed;

  Polled(QueueSubscription<?> queue) {
    this.queue = queue;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !completed) {
      next = poll();
      completed = next == null;
    }
    return next != null;
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Object item = requireNonNull(next);
    next = null;
    return item;
  }

  /** Cancels the subscription, unless the publisher has completed. */
  @Override
  public void close() {
    if (!completed) {
      queue.cancel();
      queue.clear();
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // it is asked for what it does
  private @Nullable Object poll() {
    try {
      queue.isEmpty(); // looks at the next item; poll alone goes past one that cannot be had
      return queue.poll();
    } catch (RuntimeException failure) { // in which Reactor wraps one that is checked
      Polled.<RuntimeException>raise(Exceptions.unwrap(failure));
      throw failure;
    }
  }

  /** Throws a failure as it is, be it checked or not. */
  @SuppressWarnings("unchecked") // the caller says what T is, and nothing looks
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }
}
