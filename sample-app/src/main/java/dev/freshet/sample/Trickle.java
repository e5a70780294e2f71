package dev.freshet.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/**
 * An iterable that rests between the items of another: the thread that asks for the next item
 * sleeps, and being interrupted it stops. Closing its iterator closes the other's.
 */
final class Trickle<T> implements Iterable<T> {

  private final Iterable<? extends T> items;
  private final Pause pause;

  Trickle(Iterable<? extends T> items, Pause pause) {
    this.items = items;
    this.pause = pause;
  }

  @Override
  public Iterator<T> iterator() {
    return new Trickling<>(items.iterator(), pause);
  }

  private static final class Trickling<T> implements Iterator<T>, Closeable {

    private final Iterator<? extends T> items;
    private final Pause pause;
    private boolean begun;

    Trickling(Iterator<? extends T> items, Pause pause) {
      this.items = items;
      this.pause = pause;
    }

    @Override
    public boolean hasNext() {
      return items.hasNext();
    }

    @Override
    public T next() {
      if (begun && !pause.isNone()) {
        pause.sleep();
      }
      begun = true;
      return items.next();
    }

    @Override
    public void close() throws IOException {
      if (items instanceof Closeable closeable) {
        closeable.close();
      }
    }
  }
}
