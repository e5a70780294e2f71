package example.generics;

import java.util.List;

/** Names one of the types and leaves the other one. */
abstract class Shelf<K> implements Repository<String, K> {
  @Override
  public Iterable<String> all() {
    return List.of("all");
  }

  @Override
  public String keys(List<K> key) {
    return key.toString();
  }
}
