package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

/** What a class looks like that was compiled without names. */
abstract class Compiled {
  @Get("/story/{arg0}")
  @Streaming
  List<String> story(String arg0, int arg1) {
    return List.of(arg0);
  }
}

class ParameterNamesLost extends Compiled {
  @Get("/own")
  @Streaming
  List<String> own(String arg0) {
    return List.of(arg0);
  }
}
