package example.twins;

import dev.freshet.Get;

/** Holds a service with the name of another one. */
public final class Outer {
  private Outer() {}

  public enum Kind {
    SHORT,
    LONG
  }

  public static final class Story {
    @Get("/outer")
    public String story() {
      return "outer";
    }
  }
}
