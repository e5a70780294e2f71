package dev.freshet.stream;

import dev.freshet.watch.RuntimeWatch;
import io.netty.channel.DefaultEventLoop;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.SubscriberPuppet;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.WhiteboxSubscriberProbe;
import org.reactivestreams.tck.TestEnvironment;
import reactor.core.CoreSubscriber;

/**
 * Publisher pumps for the test suite of Reactive Streams, which subscribes them by itself; each has
 * a response with a client that reads everything.
 */
final class PumpUnderVerification {
  private static final Duration IN_TIME = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofMillis(40);

  private final DefaultEventLoop loop = new DefaultEventLoop();
  private final Workers workers = Workers.start();

  /** What is to happen has ten seconds for it; what must not happen is waited for a moment. */
  static TestEnvironment environment() {
    return new TestEnvironment(IN_TIME.toMillis(), NEVER.toMillis());
  }

  /** A pump whose client stays. */
  Subscriber<Object> pump() {
    return pump(new RaceResponse(loop, workers, new AllIsWell()));
  }

  /** A pump as the publishers of Reactor see it. */
  CoreSubscriber<Object> reactorPump() {
    RaceResponse response = new RaceResponse(loop, workers, new AllIsWell());
    ReactorPump pump = new ReactorPump(subscriber -> {}, response.outlet, response.lane);
    response.start(pump);
    return pump;
  }

  private static Subscriber<Object> pump(RaceResponse response) {
    PublisherPump pump = new PublisherPump(subscriber -> {}, response.outlet, response.lane);
    response.start(pump);
    return pump;
  }

  /** A pump that tells a probe of each signal, and whose client leaves when the probe says so. */
  Subscriber<Object> pump(WhiteboxSubscriberProbe<Object> probe) {
    RaceResponse response = new RaceResponse(loop, workers, new AllIsWell());
    return new Probed(pump(response), probe, () -> response.leaveAfter(0));
  }

  /** Ends the threads, and fails if a buffer has leaked. */
  void close() throws InterruptedException {
    workers.close();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS);
    RuntimeWatch.check();
  }

  /** No connection is lost by chance. */
  private static final class AllIsWell extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public int nextInt(int bound) {
      return bound - 1;
    }
  }

  private record Probed(
      Subscriber<Object> pump, WhiteboxSubscriberProbe<Object> probe, Runnable leave)
      implements Subscriber<Object> {

    @Override
    public void onSubscribe(Subscription subscription) {
      pump.onSubscribe(subscription);
      probe.registerOnSubscribe(
          new SubscriberPuppet() {
            @Override
            public void triggerRequest(long elements) {
              // The pump asks by itself for as much as its client can take.
            }

            @Override
            public void signalCancel() {
              leave.run();
            }
          });
    }

    @Override
    public void onNext(Object item) {
      pump.onNext(item);
      probe.registerOnNext(item);
    }

    @Override
    public void onError(Throwable failure) {
      pump.onError(failure);
      probe.registerOnError(failure);
    }

    @Override
    public void onComplete() {
      pump.onComplete();
      probe.registerOnComplete();
    }
  }
}
