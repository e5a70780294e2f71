package example.shapes;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** Services that are no public top-level classes. */
public final class Shapes {
  private Shapes() {}

  /** A nested service. */
  public static final class Nested {
    @Get("/nested")
    @Streaming
    public Iterable<String> lines() {
      return List.of("nested");
    }

    /** A service in a service, seen by subclasses and its package only. */
    protected static final class Deeper {
      @Get("/deeper")
      @Streaming
      Iterable<String> lines() {
        return List.of("deeper");
      }
    }
  }

  /** A service that is a record; its accessor is an endpoint. */
  public record Recorded(@Get("/recorded") @Streaming Iterable<String> lines) {
    public Recorded() {
      this(List.of("recorded"));
    }
  }

  /** A service that is an interface. */
  public interface Declared {
    @Get("/declared")
    @Streaming
    Iterable<String> lines();

    @Get("/declared-default")
    @Streaming
    default Iterable<String> defaultLines() {
      return List.of("default");
    }

    @Get("/declared-static")
    @Streaming
    static Iterable<String> staticLines() {
      return List.of("static");
    }

    /** The one that is served. */
    final class Served implements Declared {
      @Override
      public Iterable<String> lines() {
        return List.of("declared");
      }
    }
  }

  /** A service that nobody needs an instance of. */
  public static final class Statics {
    private Statics() {}

    @Get("/statics/{line}")
    @Streaming
    public static Iterable<String> lines(String line) {
      return List.of(line);
    }
  }
}
