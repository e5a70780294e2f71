package example.twins;

import dev.freshet.Get;

/** A service with the name of another one. */
public final class Story {
  @Get("/story")
  public String story(Outer.Kind kind) {
    return "story " + kind;
  }
}
