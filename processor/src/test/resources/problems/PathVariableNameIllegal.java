package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class PathVariableNameIllegal {
  @Get("/empty/{}")
  @Streaming
  List<String> empty(String name) {
    return List.of(name);
  }

  @Get("/hyphen/{story-name}")
  @Streaming
  List<String> hyphen(String storyName) {
    return List.of(storyName);
  }

  @Get("/keyword/{class}")
  @Streaming
  List<String> keyword(String type) {
    return List.of(type);
  }

  @Get("/rest/{*name}")
  @Streaming
  List<String> rest(String name) {
    return List.of(name);
  }

  @Get("/rest-again/{name...}")
  @Streaming
  List<String> restAgain(String name) {
    return List.of(name);
  }

  @Get("/pattern/{id:[0-9]+}")
  @Streaming
  List<String> pattern(int id) {
    return List.of();
  }
}
