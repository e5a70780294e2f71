package dev.freshet.sample;

import dev.freshet.Default;
import dev.freshet.Get;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * Streams one picture in five ways, in blocks of 4 KiB: from a publisher or from an iterable over
 * an open file, with its item type declared or not. All five answers hold the file's bytes.
 *
 * <p>Each takes {@code ?delayMs=300}, the rest between two blocks in milliseconds; what lies
 * outside of 0 to 10,000 is taken as the nearer end.
 */
public final class ImageService {

  private final Blocks file;
  private final List<byte[]> loaded;

  /** Streams the picture that comes with the sample. */
  public ImageService() {
    this(Blocks.ofResource("freshet.png"));
  }

  ImageService(Blocks file) {
    this.file = file;
    this.loaded = file.load();
  }

  /** Blocks from a publisher, which has them in memory. */
  @Get("/image/stream")
  @PngStreaming
  public Flow.Publisher<byte[]> stream(@Default("0") int delayMs) {
    return new Drip<>(loaded, Pause.ofMillis(delayMs));
  }

  /** Blocks of a file that is opened by the first of them and closed when the stream ends. */
  @Get("/image/stream-no-async")
  @PngStreaming
  public Iterable<byte[]> streamNoAsync(@Default("0") int delayMs) {
    return new Trickle<>(file, Pause.ofMillis(delayMs));
  }

  /** The blocks of another iterable, handed on: its iterator is closed all the same. */
  @Get("/image/stream-no-async-yield-from")
  @PngStreaming
  public Iterable<byte[]> streamNoAsyncYieldFrom(@Default("0") int delayMs) {
    return new HandedOn(streamNoAsync(delayMs));
  }

  private record HandedOn(Iterable<byte[]> blocks) implements Iterable<byte[]> {
    @Override
    public Iterator<byte[]> iterator() {
      return blocks.iterator();
    }
  }

  /** Blocks from a publisher that does not say so. */
  @Get("/image/stream-no-annotation")
  @PngStreaming
  public Flow.Publisher<?> streamNoAnnotation(@Default("0") int delayMs) {
    return stream(delayMs);
  }

  /** Blocks from an iterable that does not say so. */
  @Get("/image/stream-no-async-no-annotation")
  @PngStreaming
  public Iterable<?> streamNoAsyncNoAnnotation(@Default("0") int delayMs) {
    return streamNoAsync(delayMs);
  }
}
