package dev.freshet.stream;

import java.util.concurrent.Flow.Subscriber;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.ITestContext;
import org.testng.annotations.AfterClass;

/** The test suite of Reactive Streams: the pump from outside, as a subscriber of the JDK. */
public class FlowBlackboxTckTest extends FlowSubscriberBlackboxVerification<Object> {
  private final PumpUnderVerification pumps = new PumpUnderVerification();

  /** For TestNG. */
  public FlowBlackboxTckTest() {
    super(PumpUnderVerification.environment());
  }

  @AfterClass
  public void close(ITestContext run) throws InterruptedException {
    pumps.close();
    TckVerdict.check(run, getClass());
  }

  @Override
  public Subscriber<Object> createFlowSubscriber() {
    return pumps.pump();
  }

  @Override
  public Object createElement(int number) {
    return "item " + number;
  }
}
