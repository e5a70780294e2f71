package example.problems;

import dev.freshet.Get;
import dev.freshet.Post;
import dev.freshet.Response;
import dev.freshet.Streaming;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

class StreamingNeedless {
  @Get("/text")
  @Streaming
  String text() {
    return "";
  }

  @Post("/nothing")
  @Streaming
  void nothing() {}

  @Get("/bytes")
  @Png
  byte[] bytes() {
    return new byte[0];
  }

  @Get("/nested")
  @Streaming
  CompletionStage<Response<ByteBuffer>> nested() {
    return null;
  }

  @Get("/later-nothing")
  @Streaming
  Optional<Void> laterNothing() {
    return Optional.empty();
  }

  @Streaming(mediaType = "image/png")
  @interface Png {}
}
