package dev.freshet.stream;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the items of an {@link Iterable}, which may block. While the client is slow it gives its
 * worker back.
 *
 * <p>At every ending the iterator and then the iterable are closed, whichever is {@link
 * AutoCloseable}, each exactly once and never while {@code next()} runs.
 */
public final class IterablePump implements Pump {

  /** After how many bytes a source whose client keeps up lets others have the worker. */
  private static final int TURN = 4 * Window.HIGH_WATER;

  private static final Logger LOGGER = System.getLogger(IterablePump.class.getName());

  private final Iterable<?> iterable;
  private final Outlet outlet;
  private final Lane lane;
  private @Nullable Iterator<?> iterator;
  private volatile boolean released;

  public IterablePump(Iterable<?> iterable, Outlet outlet, Lane lane) {
    this.iterable = iterable;
    this.outlet = outlet;
    this.lane = lane;
  }

  @Override
  public boolean released() {
    return released;
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
          && !(iterator instanceof AutoCloseable || iterable instanceof AutoCloseable)) {
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
      iterator = requireNonNull(iterable.iterator(), "iterator() returned null");
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
      close(iterator);
      if (!isItsOwnIterator()) {
        close(iterable);
      }
      released = true;
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very same object, whatever its equals says
  private boolean isItsOwnIterator() {
    return iterable == iterator;
  }

  private static void close(@Nullable Object source) {
    if (source instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Throwable failure) {
        LOGGER.log(Level.WARNING, "A source failed to close: " + source.getClass(), failure);
      }
    }
  }
}
