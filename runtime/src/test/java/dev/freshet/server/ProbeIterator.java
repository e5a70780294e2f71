package dev.freshet.server;

import dev.freshet.server.Calls.Call;
import dev.freshet.server.Script.Breakdown;
import java.util.Iterator;

/** An iterator that follows a script and counts what is done to it. */
class ProbeIterator implements Iterator<Object> {
  private final Script script;
  private final Calls calls;
  private int given;

  ProbeIterator(Script script, Calls calls) {
    this.script = script;
    this.calls = calls;
  }

  /** An iterator that is closeable. */
  static final class Closeable extends ProbeIterator implements AutoCloseable {
    private final Calls calls;

    Closeable(Script script, Calls calls) {
      super(script, calls);
      this.calls = calls;
    }

    @Override
    public void close() {
      calls.enter(Call.CLOSE_ITERATOR);
      calls.leave();
    }
  }

  @Override
  public boolean hasNext() {
    calls.enter(Call.HAS_NEXT);
    try {
      return script.has(given + 1) || goesOn();
    } finally {
      calls.leave();
    }
  }

  private boolean goesOn() {
    switch (script.then()) {
      case FAIL -> throw new Breakdown();
      case SILENCE -> script.gate().pass();
      case DEAF_SILENCE -> script.gate().passDeaf();
      default -> {
        return false;
      }
    }
    return false;
  }

  @Override
  public Object next() {
    calls.enter(Call.NEXT);
    try {
      return script.make(++given);
    } finally {
      calls.leave();
    }
  }
}
