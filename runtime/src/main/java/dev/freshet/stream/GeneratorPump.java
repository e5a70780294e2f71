package dev.freshet.stream;

import dev.freshet.Generator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Generator}, which keeps its worker and waits in {@link Generator.Out#yield} while
 * the client is slow. A generator releases by itself what it has opened.
 */
final class GeneratorPump implements Pump, Generator.Out<Object> {
  private static final Logger LOGGER = System.getLogger(GeneratorPump.class.getName());

  private final Generator<?> generator;
  private final Outlet outlet;
  private final Lane lane;
  private volatile boolean released;

  /** The worker; null before it begins. */
  private volatile @Nullable Thread worker;

  GeneratorPump(Generator<?> generator, Outlet outlet, Lane lane) {
    this.generator = generator;
    this.outlet = outlet;
    this.lane = lane;
  }

  @Override
  public boolean begun() {
    return true; // it runs at once
  }

  @Override
  public boolean released() {
    return released;
  }

  @Override
  public void goOn() {
    LockSupport.unpark(worker);
  }

  @Override
  public void run() {
    if (released) {
      return;
    }
    worker = Thread.currentThread();
    try {
      if (!outlet.closed()) {
        generator.generate(this);
      }
      released = true; // said before the end is, so that nobody comes back to see to it
      outlet.complete();
    } catch (Throwable failure) { // an Error, too, ends its stream and not the worker
      released = true;
      if (outlet.closed() && !(failure instanceof CancellationException)) {
        LOGGER.log(Level.DEBUG, "A source failed after its stream had ended", failure);
      }
      outlet.fail(failure);
    }
    outlet.discardRest();
  }

  @Override
  @SuppressWarnings("NamedLikeContextualKeyword") // as declared
  public void yield(Object item) {
    if (!Thread.currentThread().equals(worker)) { // two at once would mix their items up
      ItemType.discard(item);
      throw new IllegalStateException(
          "A generator gives its items on the thread that runs it, and not on "
              + Thread.currentThread().getName()
              + ".");
    }
    awaitRoom();
    if (!outlet.offer(item)) { // a closed one discards it
      awaitRoom();
    }
    if (outlet.closed()) {
      lane.shield(); // what the generator does on its way out must not be disturbed
      throw new CancellationException("Nobody wants more items of this stream.");
    }
  }

  @Override
  public void yieldFrom(Iterable<?> items) {
    Iterator<?> iterator = null;
    try {
      iterator = items.iterator();
      yieldAll(iterator);
    } finally {
      Closing.both(iterator, items);
    }
  }

  @Override
  public void yieldFrom(Stream<?> items) {
    try {
      yieldAll(items.iterator());
    } finally {
      Closing.both(null, items);
    }
  }

  private void yieldAll(Iterator<?> items) {
    while (items.hasNext()) {
      this.yield(items.next());
    }
  }

  /** Waits until nothing is left of a large item and there is room, or nobody wants more. */
  private void awaitRoom() {
    boolean interrupted = false;
    while (!outlet.closed() && (!outlet.offerRest() || outlet.room() == 0)) {
      if (outlet.park()) {
        LockSupport.park(this); // until goOn, or the interrupt of a client that leaves
        interrupted |= Thread.interrupted(); // with it set, nobody can wait
      }
    }
    if (interrupted && !outlet.closed()) {
      Thread.currentThread().interrupt(); // it was not ours, but the generator's own affair
    }
  }
}
