package dev.freshet.server;

import dev.freshet.server.Calls.Call;
import java.util.Iterator;

/** An iterable that follows a script and counts what is done to it. */
class ProbeIterable implements Iterable<Object> {
  final Script script;
  final Calls calls;

  ProbeIterable(Script script, Calls calls) {
    this.script = script;
    this.calls = calls;
  }

  /** An iterable that is closeable itself. */
  static final class Closeable extends ProbeIterable implements AutoCloseable {
    Closeable(Script script, Calls calls) {
      super(script, calls);
    }

    @Override
    public void close() {
      calls.enter(Call.CLOSE_ITERABLE);
      calls.leave();
    }
  }

  /** An iterable whose iterator is closeable. */
  static final class OfCloseable extends ProbeIterable {
    OfCloseable(Script script, Calls calls) {
      super(script, calls);
    }

    @Override
    Iterator<Object> items() {
      return new ProbeIterator.Closeable(script, calls);
    }
  }

  /** An iterable that is closeable and whose iterator is, too. */
  static final class CloseableOfCloseable extends ProbeIterable implements AutoCloseable {
    CloseableOfCloseable(Script script, Calls calls) {
      super(script, calls);
    }

    @Override
    Iterator<Object> items() {
      return new ProbeIterator.Closeable(script, calls);
    }

    @Override
    public void close() {
      calls.enter(Call.CLOSE_ITERABLE);
      calls.leave();
    }
  }

  @Override
  public final Iterator<Object> iterator() {
    calls.enter(Call.ITERATOR);
    try {
      return items();
    } finally {
      calls.leave();
    }
  }

  Iterator<Object> items() {
    return new ProbeIterator(script, calls);
  }
}
