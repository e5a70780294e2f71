package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class MediaTypeClash {
  @Get("/events")
  @Streaming(mediaType = "text/event-stream")
  List<byte[]> events() {
    return List.of();
  }

  @Get("/image")
  @Streaming(mediaType = "Image/PNG")
  List<String> image() {
    return List.of();
  }

  @Get("/own")
  @Png
  List<StringBuilder> own() {
    return List.of();
  }

  @Streaming(mediaType = "image/png")
  @interface Png {}
}
