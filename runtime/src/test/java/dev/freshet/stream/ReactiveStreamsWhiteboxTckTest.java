package dev.freshet.stream;

import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Subscriber;
import org.reactivestreams.tck.SubscriberWhiteboxVerification;
import org.testng.ITestContext;
import org.testng.annotations.AfterClass;

/** The test suite of Reactive Streams: the pump from inside, as a subscriber of its own API. */
public class ReactiveStreamsWhiteboxTckTest extends SubscriberWhiteboxVerification<Object> {
  private final PumpUnderVerification pumps = new PumpUnderVerification();

  /** For TestNG. */
  public ReactiveStreamsWhiteboxTckTest() {
    super(PumpUnderVerification.environment());
  }

  @AfterClass
  public void close(ITestContext run) throws InterruptedException {
    pumps.close();
    TckVerdict.check(run, getClass());
  }

  @Override
  public Subscriber<Object> createSubscriber(WhiteboxSubscriberProbe<Object> probe) {
    return FlowAdapters.toSubscriber(pumps.pump(probe));
  }

  @Override
  public Object createElement(int number) {
    return "item " + number;
  }
}
