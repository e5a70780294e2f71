package example.inherited;

import java.util.List;

/** A generic class in the middle, without endpoints of its own. */
abstract class Shelf<T> implements Library {
  protected abstract T first();

  @Override
  public Iterable<String> titles(int most) {
    return List.of("First", "Second", "Third").subList(0, most);
  }
}
