package dev.freshet.handler;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.stream.Drain;
import dev.freshet.stream.Lane;
import dev.freshet.stream.Streams;
import dev.freshet.stream.Tally;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.concurrent.EventExecutor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One response of an endpoint: has it called in its lane, has its body sent, and brings everything
 * to its one ending.
 */
final class Exchange implements Answer {
  private static final Logger LOGGER = System.getLogger(Exchange.class.getName());

  /** How long a request may wait for a worker. */
  private static final long LONGEST_WAIT_MILLIS = 100;

  private final RequestGate gate;
  private final Streams streams;
  private final Route route;
  private final Http1Wire wire;
  private final Lane lane;
  private final Drain drain;
  private final BodySender sender;

  /** True iff a worker has begun with it, or it has been given up before. */
  private final AtomicBoolean begun = new AtomicBoolean();

  Exchange(RequestGate gate, Route route, HttpRequest message) {
    this.gate = gate;
    this.streams = gate.streams();
    this.route = route;
    this.wire = new Http1Wire(gate, message, route.mediaType());
    EventExecutor eventLoop = gate.context().executor();
    this.drain = new Drain(wire, gate.context().alloc(), eventLoop, this::ended);
    this.lane = new Lane(streams.workers(), eventLoop, drain::flush);
    this.sender = new BodySender(lane, drain, wire, gate);
  }

  /** Begins. The request is let go of as soon as it is answered. Event loop. */
  void start(Request request, HttpRequest message) {
    streams.began();
    gate.take(this);
    drain.lookAgain(gate.context().executor());
    FileSender files = new FileSender(message, route.mediaType(), wire);
    lane.execute(() -> answer(request, files));
    if (streams.workers().crowded()) {
      gate.context()
          .executor()
          .schedule(this::giveUpWaiting, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void content(HttpContent part) {
    // The endpoint has what it wants.
  }

  @Override
  public void requestSeen(boolean whole) {
    // The response does not wait for it.
  }

  @Override
  public void requestCut() {
    // The response says that the connection closes.
  }

  @Override
  public void cancel(Ending ending) {
    wire.cutOff();
    drain.cancel(ending);
  }

  private void giveUpWaiting() {
    if (begun.compareAndSet(false, true)) {
      drain.sourceEnded(
          new Refusal(
              503,
              "All workers are busy; try again in a moment.",
              HttpHeaderNames.RETRY_AFTER,
              "1"));
    }
  }

  /** Calls the endpoint. In the lane. */
  private void answer(Request request, FileSender files) {
    if (!begun.compareAndSet(false, true) || drain.closed()) {
      return;
    }
    try {
      sender.send(route.endpoint().answer(request), files);
    } catch (Throwable failure) { // an Error, too, ends its response and not the worker
      drain.sourceEnded(failure);
    }
  }

  /** Sees to it that the source is released, then to the next request. Event loop. */
  private void ended(Ending ending, @Nullable Throwable cause) {
    Duration duration = drain.tally().duration();
    streams.ended(ending);
    sender.ended();
    if (sender.done() && cause == null && !streams.hasListener()) {
      streams.released();
    } else {
      if (ending != Ending.COMPLETED) {
        lane.interrupt();
      }
      lane.execute(() -> settle(ending, cause, duration));
    }
    gate.answered(wire.close() || ending == Ending.CLIENT_GONE);
  }

  /** Has the source released, then tells. In the lane, where the tally stands still by now. */
  private void settle(Ending ending, @Nullable Throwable cause, Duration duration) {
    lane.shield();
    sender.release();
    try {
      StreamSummary summary = summary(ending, cause, duration);
      log(summary);
      sender.tell(summary);
      streams.tell(summary);
    } finally { // whatever is wanting, memory or a file with a class: nobody must wait for this one
      streams.released();
    }
  }

  private StreamSummary summary(Ending ending, @Nullable Throwable cause, Duration duration) {
    Tally tally = drain.tally();
    return new StreamSummary(
        route.toString(),
        ending,
        tally.items(),
        tally.bytes(),
        tally.timeToFirstItem(),
        duration,
        Optional.ofNullable(cause));
  }

  private void log(StreamSummary summary) {
    Throwable cause = summary.cause().orElse(null);
    boolean clientKnowsAll =
        cause == null
            || (summary.bytes() == 0 && cause.getCause() == null && Refusal.of(cause) != null);
    if (clientKnowsAll) {
      LOGGER.log(Level.DEBUG, () -> summary.toString());
    } else {
      LOGGER.log(
          Level.ERROR,
          () -> "%s failed; items before that: %d".formatted(summary.route(), summary.items()),
          cause);
    }
  }
}
