package dev.freshet.stream;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A source of as many one-letter items as asked for, which keeps a record of what is done to it.
 */
class Letters implements Iterable<Object>, Iterator<Object> {
  final List<String> record = new ArrayList<>();
  private final int count;
  private int given;

  Letters(int count) {
    this.count = count;
  }

  /** How many items it has given. */
  int given() {
    return given;
  }

  @Override
  public Iterator<Object> iterator() {
    record.add("iterator");
    return this;
  }

  @Override
  public boolean hasNext() {
    return given < count;
  }

  @Override
  public Object next() {
    given++;
    return item(given);
  }

  /** The item of a number, counted from 1. */
  Object item(int number) {
    return "x";
  }
}
