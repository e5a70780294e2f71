package example.problems;

import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.List;

class CharsetClash {
  @Get("/latin")
  @Streaming(mediaType = "text/plain; format=flowed; Charset=\"ISO-8859-1\"")
  List<String> latin() {
    return List.of();
  }

  @Get("/latin-bytes")
  @Streaming(mediaType = "text/plain; charset=ISO-8859-1")
  List<byte[]> latinBytes() {
    return List.of();
  }
}
