package example.problems;

import dev.freshet.Get;
import dev.freshet.Post;

class PathVariableMissing {
  @Get({"/story/{name}", "/stories"})
  String story(String name) {
    return name;
  }

  @Get("/shelf/{shelf}")
  @Post("/shelf/{shelf}/{place}")
  String shelf(String shelf, int place) {
    return shelf;
  }
}
