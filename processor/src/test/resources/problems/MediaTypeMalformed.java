package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class MediaTypeMalformed {
  @Get("/none")
  @Streaming(mediaType = "png")
  List<byte[]> none() {
    return List.of();
  }

  @Get("/range")
  @Streaming(mediaType = "image/*")
  List<byte[]> range() {
    return List.of();
  }

  @Get("/break")
  @Streaming(mediaType = "text/plain\r\nSet-Cookie: a=b")
  List<String> lineBreak() {
    return List.of();
  }

  @Get("/parameter")
  @Streaming(mediaType = "text/plain; charset")
  List<String> parameter() {
    return List.of();
  }

  @Get("/own")
  @Gif
  List<byte[]> own() {
    return List.of();
  }

  @Get("/own-again")
  @Gif
  List<byte[]> ownAgain() {
    return List.of();
  }

  @Streaming(mediaType = "image gif")
  @interface Gif {}
}
