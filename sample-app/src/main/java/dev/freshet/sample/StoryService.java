package dev.freshet.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Streaming;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/**
 * Tells one story in eight ways: from a publisher or an iterable, as text or as bytes, with its
 * item type declared or not. All eight answers hold the same bytes, one chunk a line.
 *
 * <p>Each takes {@code ?delayMs=300}, the rest between two lines in milliseconds; what lies outside
 * of 0 to 10,000 is taken as the nearer end.
 */
public final class StoryService {

  private final List<String> lines;

  /** Tells the story that comes with the sample. */
  public StoryService() {
    this(Story.LINES);
  }

  StoryService(List<String> lines) {
    this.lines = lines;
  }

  /** Text from a publisher. */
  @Get("/story/stream")
  @Streaming
  public Flow.Publisher<String> stream(@Default("0") int delayMs) {
    return new Drip<>(lines, Pause.ofMillis(delayMs));
  }

  /** Text from an iterable. */
  @Get("/story/stream-no-async")
  @Streaming
  public Iterable<String> streamNoAsync(@Default("0") int delayMs) {
    return new Trickle<>(lines, Pause.ofMillis(delayMs));
  }

  /**
   * Text from a publisher that does not say so; the Reactive Streams kind of publisher, this time.
   */
  @Get("/story/stream-no-annotation")
  @Streaming
  public Publisher<?> streamNoAnnotation(@Default("0") int delayMs) {
    return FlowAdapters.toPublisher(stream(delayMs));
  }

  /** Text from an iterable that does not say so. */
  @Get("/story/stream-no-async-no-annotation")
  @Streaming
  public Iterable<?> streamNoAsyncNoAnnotation(@Default("0") int delayMs) {
    return streamNoAsync(delayMs);
  }

  /** Bytes from a publisher. */
  @Get("/story/stream-bytes")
  @Streaming
  public Flow.Publisher<byte[]> streamBytes(@Default("0") int delayMs) {
    return new Drip<>(bytes(), Pause.ofMillis(delayMs));
  }

  /** Bytes from an iterable. */
  @Get("/story/stream-no-async-bytes")
  @Streaming
  public Iterable<byte[]> streamNoAsyncBytes(@Default("0") int delayMs) {
    return new Trickle<>(bytes(), Pause.ofMillis(delayMs));
  }

  /** Bytes from a publisher that does not say so. */
  @Get("/story/stream-no-annotation-bytes")
  @Streaming
  public Publisher<?> streamNoAnnotationBytes(@Default("0") int delayMs) {
    return FlowAdapters.toPublisher(streamBytes(delayMs));
  }

  /** Bytes from an iterable that does not say so. */
  @Get("/story/stream-no-async-no-annotation-bytes")
  @Streaming
  public Iterable<?> streamNoAsyncNoAnnotationBytes(@Default("0") int delayMs) {
    return streamNoAsyncBytes(delayMs);
  }

  private Iterable<byte[]> bytes() {
    return new Encoded(lines);
  }

  /** Lines as bytes, each encoded when it is asked for. */
  private record Encoded(List<String> lines) implements Iterable<byte[]> {
    @Override
    public Iterator<byte[]> iterator() {
      return lines.stream().map(line -> line.getBytes(UTF_8)).iterator();
    }
  }
}
