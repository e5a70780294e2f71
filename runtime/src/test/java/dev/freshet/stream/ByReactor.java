package dev.freshet.stream;

import java.util.concurrent.Flow.Publisher;
import org.reactivestreams.FlowAdapters;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/** Makes a publisher one of Reactor's, of which nothing stands between it and its subscriber. */
final class ByReactor extends Flux<Object> {
  private final Publisher<Object> publisher;

  private ByReactor(Publisher<Object> publisher) {
    this.publisher = publisher;
  }

  /** A pump for such a one. */
  static Pump open(Publisher<Object> publisher, TestResponse to) {
    return Source.of(new ByReactor(publisher)).open(to.outlet, to.lane);
  }

  @Override
  public void subscribe(CoreSubscriber<? super Object> subscriber) {
    publisher.subscribe(FlowAdapters.toFlowSubscriber(subscriber));
  }
}
