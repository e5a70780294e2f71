package dev.freshet.server;

import dev.freshet.handler.Body;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** The two interfaces that authors know as Publisher. */
enum PublisherApi {
  FLOW {
    @Override
    Body items(Publisher<?> publisher) {
      return Body.items(publisher);
    }
  },
  REACTIVE_STREAMS {
    @Override
    Body items(Publisher<?> publisher) {
      return Body.items(inOtherWords(publisher));
    }
  };

  /** A body of what a publisher signals, given as this interface. */
  abstract Body items(Publisher<?> publisher);

  /**
   * The same publisher in the words of Reactive Streams, without the adapters of its library: they
   * know their own and would undo each other.
   */
  static <T> org.reactivestreams.Publisher<T> inOtherWords(Publisher<T> publisher) {
    return subscriber -> publisher.subscribe(flow(subscriber));
  }

  private static <T> Subscriber<T> flow(org.reactivestreams.Subscriber<? super T> to) {
    return new Subscriber<>() {
      @Override
      public void onSubscribe(@Nullable Subscription from) {
        to.onSubscribe(from == null ? null : subscription(from));
      }

      @Override
      public void onNext(T item) {
        to.onNext(item);
      }

      @Override
      public void onError(Throwable failure) {
        to.onError(failure);
      }

      @Override
      public void onComplete() {
        to.onComplete();
      }
    };
  }

  private static org.reactivestreams.Subscription subscription(Subscription from) {
    return new org.reactivestreams.Subscription() {
      @Override
      public void request(long items) {
        from.request(items);
      }

      @Override
      public void cancel() {
        from.cancel();
      }
    };
  }
}
