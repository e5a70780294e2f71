package dev.freshet.stream;

import java.util.concurrent.Flow.Publisher;

/** Signals that break the rules, from a publisher that passes for one of Reactor's. */
class HostileReactorSignalsTest extends HostileSignalsTest {
  @Override
  Pump open(Publisher<Object> publisher, TestResponse to) {
    return ByReactor.open(publisher, to);
  }
}
