package dev.freshet.stream;

import java.util.concurrent.Flow.Publisher;

/** Calls that break the rules, by a publisher that passes for one of Reactor's. */
class HostileReactorPublisherTest extends HostilePublisherTest {
  @Override
  Pump open(Publisher<Object> publisher, TestResponse to) {
    return ByReactor.open(publisher, to);
  }
}
