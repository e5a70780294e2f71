package example.collisions;

import dev.freshet.Get;

/** A service with the name of a type that handlers name. */
public final class Override {
  @Get("/override")
  public String override() {
    return "Override";
  }
}
