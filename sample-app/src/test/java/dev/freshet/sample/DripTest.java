package dev.freshet.sample;

import java.util.Iterator;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.LongStream;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** {@link Drip} before the rules of Reactive Streams, without a rest. */
public class DripTest extends FlowPublisherVerification<Long> {

  public DripTest() {
    super(new TestEnvironment(500, 50));
  }

  @Override
  public Publisher<Long> createFlowPublisher(long elements) {
    return drip(elements, 0);
  }

  @Override
  public Publisher<Long> createFailedFlowPublisher() {
    Iterable<Long> broken =
        () -> {
          throw new IllegalStateException("no iterator today");
        };
    return new Drip<>(broken, Pause.ofMillis(0));
  }

  static Publisher<Long> drip(long elements, int delayMs) {
    Iterable<Long> numbers = () -> numbers(elements);
    return new Drip<>(numbers, Pause.ofMillis(delayMs));
  }

  private static Iterator<Long> numbers(long elements) {
    return LongStream.range(0, elements).iterator();
  }
}
