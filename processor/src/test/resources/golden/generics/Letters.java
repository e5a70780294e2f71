package example.generics;

import dev.freshet.Get;
import dev.freshet.Path;
import java.util.Optional;

/** Names the last type as another one, with a path and an endpoint of its own. */
@Path("/letters")
class Letters extends Shelf<Character> {
  @Override
  public Optional<String> find(Character key) {
    return Optional.of("letter " + key);
  }

  @Override
  @Get("/list")
  public String keys(java.util.List<Character> letters) {
    return "letters " + letters;
  }

  @Override
  public String add(String text, Character key) {
    return text + key;
  }

  /** Inherits from a service: it has no handler of its own. */
  static class Capitals extends Letters {}
}
