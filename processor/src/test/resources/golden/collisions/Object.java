package example.collisions;

import dev.freshet.Get;

/** A service with the name of the type of all objects. */
public final class Object {
  @Get("/object")
  public String object() {
    return "Object";
  }
}
