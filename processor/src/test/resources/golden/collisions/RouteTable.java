package example.collisions;

import dev.freshet.Get;

/** A service with the name of a type that handlers name. */
public final class RouteTable {
  @Get("/routeTable")
  public String routeTable() {
    return "RouteTable";
  }
}
