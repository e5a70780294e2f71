package example.problems;

import dev.freshet.Body;
import dev.freshet.Default;
import dev.freshet.Post;

class DefaultOnBody {
  @Post("/story")
  String story(@Body @Default("none") String text) {
    return "";
  }
}
