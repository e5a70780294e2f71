package example.problems;

import dev.freshet.Body;
import dev.freshet.Delete;
import dev.freshet.Get;
import dev.freshet.Post;

class BodyWithoutMeaning {
  @Get("/story")
  String get(@Body String text) {
    return "";
  }

  @Post("/story")
  @Delete("/story")
  String both(@Body String text) {
    return "";
  }
}
