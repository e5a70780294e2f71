package example.javalang;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** A service with the name of a type that its handler needs, among types named as in java.lang. */
public final class Request {
  @Get("/hidden/{name}")
  @Streaming
  public java.lang.Iterable<java.lang.String> hidden(java.lang.String name) {
    return List.of(name);
  }
}
