package dev.freshet.stream;

import org.reactivestreams.Subscriber;
import org.reactivestreams.tck.SubscriberBlackboxVerification;
import org.testng.ITestContext;
import org.testng.annotations.AfterClass;

/** The test suite of Reactive Streams: the pump from outside, as a subscriber of Reactor. */
public class ReactorBlackboxTckTest extends SubscriberBlackboxVerification<Object> {
  private final PumpUnderVerification pumps = new PumpUnderVerification();

  /** For TestNG. */
  public ReactorBlackboxTckTest() {
    super(PumpUnderVerification.environment());
  }

  @AfterClass
  public void close(ITestContext run) throws InterruptedException {
    pumps.close();
    TckVerdict.check(run, getClass());
  }

  @Override
  public Subscriber<Object> createSubscriber() {
    return pumps.reactorPump();
  }

  @Override
  public Object createElement(int number) {
    return "item " + number;
  }
}
