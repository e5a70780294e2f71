package dev.freshet.sample;

import java.util.concurrent.Flow.Publisher;

/** {@link Drip} before the same rules, resting a millisecond between two items. */
public final class RestingDripTest extends DripTest {

  @Override
  public Publisher<Long> createFlowPublisher(long elements) {
    return drip(elements, 1);
  }
}
