package example.problems;

import dev.freshet.Get;

class PathsEmpty {
  @Get({})
  String story() {
    return "";
  }
}
