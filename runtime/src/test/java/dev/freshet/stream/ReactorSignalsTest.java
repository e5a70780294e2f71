package dev.freshet.stream;

import java.util.concurrent.Flow.Publisher;

/** What a publisher of Reactor sees that cannot be polled: the same as any other. */
class ReactorSignalsTest extends PublisherPumpTest {
  @Override
  Pump open(Publisher<Object> publisher, TestResponse to) {
    return ByReactor.open(publisher, to);
  }
}
