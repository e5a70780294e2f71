package dev.freshet.stream;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the items of a source that gives an {@link Iterator}, which may block. While the client is
 * slow it gives its worker back.
 *
 * <p>At every ending the iterator and then what it came from are closed, whichever is {@link
 * AutoCloseable}, each exactly once and never while {@code next()} runs.
 */
final class IterablePump implements Pump {

  /** After how many bytes a source whose client keeps up lets others have the worker. */
  private static final int TURN = 4 * Window.HIGH_WATER;

  private static final Logger LOGGER = System.getLogger(IterablePump.class.getName());

  private final Supplier<? extends Iterator<?>> opening;
  private final Object origin;
  private final Outlet outlet;
  private final Lane lane;
  private @Nullable Iterator<?> iterator;
  private volatile boolean released;

  /**
   * A pump for anything that gives an iterator.
   *
   * @param opening gives the iterator
   * @param origin what is closed after the iterator: where that came from
   */
  IterablePump(Supplier<? extends Iterator<?>> opening, Object origin, Outlet outlet, Lane lane) {
    this.opening = opening;
    this.origin = origin;
    this.outlet = outlet;
    this.lane = lane;
  }

  @Override
  public boolean begun() {
    return true; // it is asked at once
  }

  @Override
  public boolean released() {
    return released;
  }

  @Override
  public void goOn() {
    lane.execute(this);
  }

  @Override
  public void run() {
    if (released) {
      return;
    }
    try {
      if (!pull()) {
        return;
      }
      if (!outlet.closed()
          && !(iterator instanceof AutoCloseable || origin instanceof AutoCloseable)) {
        released = true; // said before the end is, so that nobody comes back to see to it
      }
      outlet.complete();
    } catch (Throwable failure) { // an Error, too, ends its stream and not the worker
      if (outlet.closed()) {
        LOGGER.log(Level.DEBUG, "A source failed after its stream had ended", failure);
      }
      outlet.fail(failure);
    }
    release();
  }

  /** Returns false if it is to be run again, true if nothing more is to be pulled. */
  private boolean pull() {
    if (outlet.closed()) {
      return true;
    }
    if (iterator == null) {
      iterator = requireNonNull(opening.get(), "iterator() returned null");
    }
    long turn = outlet.bytes() + TURN;
    while (!outlet.closed()) {
      if (!outlet.offerRest() || outlet.room() == 0) {
        if (outlet.park()) {
          return false;
        }
      } else if (outlet.bytes() >= turn) {
        lane.execute(this);
        return false;
      } else if (iterator.hasNext()) {
        outlet.offer(iterator.next());
      } else {
        return true;
      }
    }
    return true;
  }

  private void release() {
    if (!released) {
      lane.shield();
      outlet.discardRest();
      Closing.both(iterator, origin);
      released = true;
    }
  }
}
