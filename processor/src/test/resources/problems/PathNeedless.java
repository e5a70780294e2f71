package example.problems;

import dev.freshet.Path;

@Path("/stories")
class PathNeedless {
  String story() {
    return "";
  }
}
