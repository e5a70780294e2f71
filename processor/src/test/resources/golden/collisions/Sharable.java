package example.collisions;

import dev.freshet.Get;
import java.util.List;

/** A service, and a parameter, with the name of a type that handlers inherit. */
public final class Sharable {
  private final String text;

  public Sharable() {
    this("Sharable");
  }

  private Sharable(String text) {
    this.text = text;
  }

  public static Sharable of(String text) {
    return new Sharable(text);
  }

  @Get("/sharable")
  public String sharable() {
    return text;
  }

  @Get("/sharable/{one}")
  public static String both(Sharable one, List<Sharable> more) {
    return one.text + more.size();
  }
}
