package dev.freshet.handler;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Gives some items, then fails, or goes on for ever; and records what is done to it. */
final class RecordedSource implements Iterable<Object>, Iterator<Object>, AutoCloseable {
  final List<String> record = new ArrayList<>();
  private final int failing;
  private int given;

  RecordedSource(int failing) {
    this.failing = failing;
  }

  @Override
  public Iterator<Object> iterator() {
    record.add("iterator");
    return this;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Object next() {
    if (given++ == failing) {
      throw new IllegalStateException("a secret of the service");
    }
    return "x";
  }

  @Override
  public void close() {
    record.add("close");
  }
}
