package example.problems;

import dev.freshet.Body;
import dev.freshet.Post;

class BodyTwice {
  @Post("/story")
  String story(@Body String text, @Body byte[] bytes) {
    return "";
  }
}
