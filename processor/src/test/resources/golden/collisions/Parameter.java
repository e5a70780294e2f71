package example.collisions;

import dev.freshet.Get;

/** A service with the name of a type that handlers name. */
public final class Parameter {
  @Get("/parameter")
  public String parameter() {
    return "Parameter";
  }
}
