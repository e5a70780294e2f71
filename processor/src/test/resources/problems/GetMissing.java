package example.problems;

import dev.freshet.Streaming;
import java.util.List;

class GetMissing {
  @Streaming
  List<String> story(String name) {
    return List.of(name);
  }

  @Png
  List<byte[]> image(Object anything) {
    return List.of();
  }

  @Streaming(mediaType = "image/png")
  @interface Png {}
}
