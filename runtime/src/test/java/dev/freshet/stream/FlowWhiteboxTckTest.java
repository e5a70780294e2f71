package dev.freshet.stream;

import java.util.concurrent.Flow.Subscriber;
import org.reactivestreams.tck.flow.FlowSubscriberWhiteboxVerification;
import org.testng.ITestContext;
import org.testng.annotations.AfterClass;

/** The test suite of Reactive Streams: the pump from inside, as a subscriber of the JDK. */
public class FlowWhiteboxTckTest extends FlowSubscriberWhiteboxVerification<Object> {
  private final PumpUnderVerification pumps = new PumpUnderVerification();

  /** For TestNG. */
  public FlowWhiteboxTckTest() {
    super(PumpUnderVerification.environment());
  }

  @AfterClass
  public void close(ITestContext run) throws InterruptedException {
    pumps.close();
    TckVerdict.check(run, getClass());
  }

  @Override
  protected Subscriber<Object> createFlowSubscriber(WhiteboxSubscriberProbe<Object> probe) {
    return pumps.pump(probe);
  }

  @Override
  public Object createElement(int number) {
    return "item " + number;
  }
}
