package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathCharacterIllegal {
  @Get("/story?limit={limit}")
  @Streaming
  List<String> query(int limit) {
    return List.of();
  }

  @Get("/story/#top")
  @Streaming
  List<String> fragment() {
    return List.of();
  }

  @Get("/my story")
  @Streaming
  List<String> space() {
    return List.of();
  }

  @Get("/tab\t")
  @Streaming
  List<String> control() {
    return List.of();
  }

  @Get("/100%25")
  @Streaming
  List<String> encoded() {
    return List.of();
  }

  @Get("/a\"+exec+\"")
  @Streaming
  List<String> quote() {
    return List.of();
  }

  @Get("/comment/*")
  @Streaming
  List<String> star() {
    return List.of();
  }

  @Get("/back\\u002fslash")
  @Streaming
  List<String> backslash() {
    return List.of();
  }

  @Get("/right\u202Eleft")
  @Streaming
  List<String> direction() {
    return List.of();
  }

  @Get("/no\u00A0break")
  @Streaming
  List<String> noBreak() {
    return List.of();
  }
}
