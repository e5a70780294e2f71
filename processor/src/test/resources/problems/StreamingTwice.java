package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class StreamingTwice {
  @Get("/image")
  @Streaming
  @Png
  List<byte[]> image() {
    return List.of();
  }

  @Streaming(mediaType = "image/png")
  @interface Png {}
}
