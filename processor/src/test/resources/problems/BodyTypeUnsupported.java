package example.problems;

import dev.freshet.Body;
import dev.freshet.Post;
import java.io.InputStream;
import java.util.Optional;

class BodyTypeUnsupported {
  @Post("/number")
  String number(@Body int number) {
    return "";
  }

  @Post("/stream")
  String stream(@Body InputStream stream) {
    return "";
  }

  @Post("/optional")
  String optional(@Body Optional<String> text) {
    return "";
  }
}
