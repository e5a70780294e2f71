package dev.freshet.stream;

import java.lang.invoke.VarHandle;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the event loop has to be called to see what a producer has put. Once it has started a
 * source, or found something twice within two milliseconds, it comes again by itself in a moment:
 * more is likely to follow at once, and a call for each item would interrupt a worker that shares
 * its processor. So an item that follows the start, or another item, at once may wait for a moment,
 * and one that comes after a rest does not.
 *
 * <pre>{@code
 *        put: called               put a lot, or nothing more to put: called
 * AWAY ──────────────► CALLED ◄───────────────────────────────┐
 *   ▲                    │ looks: goes, or stays for a moment  │
 *   ├────────────────────┴──────────────────────────────────► NEAR
 *   └── looks, finds nothing, and nobody is putting anything ──┘
 * }</pre>
 */
final class Attention {

  private enum State {
    /** The event loop does not come unless it is called. */
    AWAY,
    /** It looks again in a moment. */
    NEAR,
    /** It has been called, or looks as soon as what is on its way is written. */
    CALLED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.AWAY);

  /** True iff a producer that {@linkplain #enter entered} has not left. */
  private final AtomicBoolean entered = new AtomicBoolean();

  private final Runnable look;
  private final Executor eventLoop;
  private final Runnable onShutDown;

  // The event loop's own.

  /** Null as long as the loop does not come by itself. */
  private @Nullable Patrol patrol;

  /** True iff the patrol comes by. */
  private boolean expected;

  /** When something was found last, or the source started, in nanoseconds. */
  private long lastFound;

  /**
   * Nobody's attention as yet.
   *
   * @param look looks, on the event loop; begins with {@link #looks} or {@link #looksLater}
   * @param onShutDown is run if the event loop cannot be called any more
   */
  Attention(Runnable look, Executor eventLoop, Runnable onShutDown) {
    this.look = look;
    this.eventLoop = eventLoop;
    this.onShutDown = onShutDown;
  }

  /**
   * Calls the event loop if it does not come by itself. Any thread, after it has put something.
   *
   * @param much true iff so much waits that it should go at once
   */
  void call(boolean much) {
    VarHandle.fullFence(); // a loop that is seen to come by itself sees what has been put
    State seen = state.get();
    if (seen == State.AWAY || (seen == State.NEAR && much)) {
      call();
    }
  }

  /** Calls the event loop, if nobody has. Any thread. */
  void call() {
    if (state.getAndSet(State.CALLED) != State.CALLED) {
      try {
        eventLoop.execute(look);
      } catch (RejectedExecutionException shutDown) {
        onShutDown.run();
      }
    }
  }

  /**
   * Begins to put something, after which {@link #leave} costs less than {@link #call(boolean)}.
   *
   * @return false if somebody else is at it: {@code leave} must not follow then
   */
  boolean enter() {
    return entered.compareAndSet(false, true);
  }

  /** Ends what {@link #enter} began, and calls the event loop if it does not come by itself. */
  void leave(boolean much) {
    entered.setRelease(false);
    if (much || !near()) { // near, the loop does not go before it has seen us leave
      call(much);
    }
  }

  /** True iff the event loop comes by itself. Any thread. */
  boolean near() {
    return state.get() == State.NEAR;
  }

  /** Says that the loop looks now: what is put after this will call it. Event loop. */
  void looks() {
    state.set(expected ? State.NEAR : State.AWAY);
    if (!expected && entered.get()) {
      stay(); // whoever is inside may have seen that he need not call
    }
  }

  /** Says that the loop looks once something is written. Event loop. */
  void looksLater() {
    state.set(State.CALLED);
  }

  /** Lets the event loop come by itself from now on, for a moment at a time. Event loop. */
  void stay(Patrol by) {
    patrol = by;
    lastFound = by.now();
    stay();
  }

  /**
   * Says that the loop has found something; if not for the first time of late, it stays. Event
   * loop.
   */
  void found() {
    if (patrol != null) {
      long before = lastFound;
      lastFound = patrol.now();
      if (lastFound - before < Patrol.OF_LATE) {
        stay();
      }
    }
  }

  /** Has the event loop look again in a moment, if nobody calls it before. Event loop. */
  void stay() {
    if (patrol != null && !expected && patrol.add(this)) {
      expected = true;
      state.compareAndSet(State.AWAY, State.NEAR);
    }
  }

  /** The moment is over. Event loop. */
  void visit() {
    expected = false;
    if (near()) {
      look.run();
    }
  }
}
