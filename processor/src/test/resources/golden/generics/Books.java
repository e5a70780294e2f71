package example.generics;

import java.util.Optional;

/** Names the last type; it has no annotation at all. */
final class Books extends Shelf<Integer> {
  @Override
  public Optional<String> find(Integer key) {
    return key > 0 ? Optional.of("book " + key) : Optional.empty();
  }

  @Override
  public String add(String text, Integer key) {
    return text + " " + (key + 1);
  }
}
