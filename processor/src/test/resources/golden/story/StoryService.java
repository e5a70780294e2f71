package example.story;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public final class StoryService {
  @Get("/story/{name}")
  @Streaming
  public Iterable<String> story(String name, @Default("10") int limit) {
    return List.of("Once there was ", name, " and ", limit + " friends.");
  }

  @Get("/image/stream")
  @PngStreaming
  public Flow.Publisher<byte[]> image() {
    return subscriber -> {
      try (SubmissionPublisher<byte[]> publisher = new SubmissionPublisher<>()) {
        publisher.subscribe(subscriber);
        publisher.submit("one".getBytes(StandardCharsets.UTF_8));
        publisher.submit("two".getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
