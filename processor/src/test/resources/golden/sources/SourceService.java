package example.sources;

import dev.freshet.Generator;
import dev.freshet.Get;
import dev.freshet.Response;
import dev.freshet.Streaming;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

public final class SourceService {
  @Get("/iterator")
  @Streaming
  public Iterator<String> iterator() {
    return List.of("one ", "two").iterator();
  }

  @Get("/stream")
  @Streaming
  public Stream<String> stream() {
    return Stream.of("one ", "two");
  }

  @Get("/generator")
  @Streaming
  public Generator<String> generator() {
    return out -> {
      out.yield("one ");
      out.yieldFrom(List.of("two ", "three"));
    };
  }

  @Get("/generator/bytes")
  @Streaming(mediaType = "image/png")
  public Generator<ByteBuffer> blocks() {
    return out -> out.yield(ByteBuffer.wrap(bytes("block")));
  }

  @Get("/generator/undeclared")
  @Streaming
  public Generator<?> undeclared() {
    return out -> {};
  }

  @Get("/input-stream")
  @Streaming
  public InputStream inputStream() {
    return new ByteArrayInputStream(bytes("read"));
  }

  @Get("/channel")
  @Streaming(mediaType = "text/csv")
  public ReadableByteChannel channel() {
    return Channels.newChannel(inputStream());
  }

  @Get("/buffers")
  @Streaming
  public Iterable<List<ByteBuffer>> buffers() {
    return List.of(List.of(ByteBuffer.wrap(bytes("one ")), ByteBuffer.wrap(bytes("item"))));
  }

  @Get("/both")
  @Streaming
  public Both both() {
    return new Both();
  }

  @Get("/later")
  @Streaming
  public CompletionStage<Response<Stream<String>>> later() {
    return CompletableFuture.completedFuture(Response.of(stream()).header("X-From", "afar"));
  }

  /** More than one kind of source. */
  public static final class Both implements Iterable<String>, Iterator<String> {
    private final Iterator<String> lines = List.of("both").iterator();

    @Override
    public Iterator<String> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public String next() {
      return lines.next();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
