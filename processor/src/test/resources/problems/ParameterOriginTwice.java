package example.problems;

import dev.freshet.Body;
import dev.freshet.Cookie;
import dev.freshet.Header;
import dev.freshet.Post;

class ParameterOriginTwice {
  @Post("/story/{name}")
  String story(@Header String name, @Header @Cookie("b") String both, @Body @Header String text) {
    return name;
  }
}
