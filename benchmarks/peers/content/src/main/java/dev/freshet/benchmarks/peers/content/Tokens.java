package dev.freshet.benchmarks.peers.content;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Tokens from a list that begins again at its end. */
final class Tokens implements Iterator<String> {
  private final List<String> list;
  private int left;
  private int next;

  Tokens(List<String> list, int count) {
    this.list = list;
    this.left = count;
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public String next() {
    if (left-- <= 0) {
      throw new NoSuchElementException();
    }
    String token = list.get(next);
    next = next + 1 == list.size() ? 0 : next + 1;
    return token;
  }
}
