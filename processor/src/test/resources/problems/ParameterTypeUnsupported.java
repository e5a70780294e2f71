package example.problems;

import dev.freshet.Body;
import dev.freshet.Get;
import dev.freshet.Header;
import dev.freshet.Post;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class ParameterTypeUnsupported {
  @Get("/story/{shelf}")
  String story(Shelf shelf, Map<String, String> names, String... more) {
    return "";
  }

  @Get("/inside")
  String inside(Optional<Shelf> shelf, List<Object> all, @Header List list, OptionalInt number) {
    return "";
  }

  @Get("/files")
  String files(Path path, File file) {
    return "";
  }

  @Post("/content")
  String content(byte[] content, @Body String text) {
    return "";
  }

  @Get("/own")
  String own(Hidden hidden, Two two, Abstract abstracted, Inner inner, Result result) {
    return "";
  }

  record Shelf(int size) {}

  static class Hidden {
    private Hidden(String text) {}
  }

  record Two(String one, String two) {}

  abstract static class Abstract {
    Abstract(String text) {}
  }

  class Inner {
    Inner(String text) {}
  }

  interface Result {
    static Optional<Result> of(String text) {
      return Optional.empty();
    }
  }
}
