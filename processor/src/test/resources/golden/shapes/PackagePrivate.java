package example.shapes;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PackagePrivate {
  @Get("/package-private")
  @Streaming
  Iterable<String> lines() {
    return List.of("package-private");
  }

  @Get("/")
  @Streaming
  protected Iterable<String> root() {
    return List.of("root");
  }
}
