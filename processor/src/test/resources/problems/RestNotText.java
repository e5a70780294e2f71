package example.problems;

import dev.freshet.Get;

class RestNotText {
  @Get("/files/{path:*}")
  String file(int path) {
    return "";
  }
}
