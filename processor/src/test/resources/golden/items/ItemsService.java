package example.items;

import dev.freshet.Get;
import dev.freshet.Streaming;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** One endpoint for each kind of source and item. */
public class ItemsService {
  @Get("/iterable/strings")
  @Streaming
  public Iterable<String> strings() {
    return List.of("a", "b");
  }

  @Get("/iterable/subtype")
  @Streaming(mediaType = "text/html")
  public StoryLines subtype() {
    return new StoryLines();
  }

  @Get("/iterable/wildcard")
  @Streaming(mediaType = "text/csv; charset=\"UTF-8\"")
  public List<? extends CharSequence> wildcard() {
    return List.of(new StringBuilder("a"), "b");
  }

  @Get("/iterable/bounded")
  @Streaming
  public Bounded<?> bounded() {
    return new Bounded<>("a");
  }

  @Get("/iterable/bytes")
  @Streaming
  public Iterable<byte[]> bytes() {
    return List.of(new byte[] {'a'}, new byte[] {'b'});
  }

  @Get("/iterable/buffers")
  @Streaming(mediaType = "image/png")
  public ArrayList<? extends ByteBuffer> buffers() {
    return new ArrayList<>(List.of(ByteBuffer.wrap(new byte[] {'a'})));
  }

  @Get("/iterable/netty")
  @Streaming
  public Iterable<ByteBuf> netty() {
    return List.of(Unpooled.wrappedBuffer(new byte[] {'a'}));
  }

  @Get("/iterable/undeclared")
  @Streaming
  public Iterable<?> undeclared() {
    return List.of("a", new byte[] {'b'});
  }

  @Get("/iterable/raw")
  @Streaming
  @SuppressWarnings("rawtypes")
  public Iterable raw() {
    return List.of("a");
  }

  @Get("/iterable/objects")
  @Streaming(mediaType = "text/plain")
  public Iterable<Object> objects() {
    return List.of("a");
  }

  @Get("/iterable/super")
  @Streaming
  public Iterable<? super String> lowerBound() {
    return List.of("a");
  }

  @Get("/flow/strings")
  @Streaming
  public Flow.Publisher<String> flowStrings() {
    return FlowAdapters.toFlowPublisher(Flux.just("a", "b"));
  }

  @Get("/flow/bytes")
  @Streaming
  public Flow.Publisher<byte[]> flowBytes() {
    return FlowAdapters.toFlowPublisher(Flux.just(new byte[] {'a'}));
  }

  @Get("/flow/undeclared")
  @Streaming
  public Flow.Publisher<?> flowUndeclared() {
    return FlowAdapters.toFlowPublisher(Flux.just("a"));
  }

  @Get("/reactive/flux")
  @Streaming
  public Flux<String> flux() {
    return Flux.just("a", "b");
  }

  @Get("/reactive/bytes")
  @Streaming
  public Publisher<byte[]> reactiveBytes() {
    return Flux.just(new byte[] {'a'});
  }

  @Get("/reactive/raw")
  @Streaming
  @SuppressWarnings("rawtypes")
  public Publisher reactiveRaw() {
    return Flux.just("a");
  }

  @Get("/both/text")
  @Streaming
  public FlowAndIterable<String> both() {
    return new FlowAndIterable<>("a");
  }

  @Get("/both/bytes")
  @Streaming
  public FlowAndIterable<byte[]> bothBytes() {
    return new FlowAndIterable<>(new byte[] {'a'});
  }

  /** Lines of a type of their own. */
  public static final class StoryLines implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("a", "b").iterator();
    }
  }

  /** Text by the bound of its declaration. */
  public static final class Bounded<T extends CharSequence> implements Iterable<T> {
    private final T item;

    Bounded(T item) {
      this.item = item;
    }

    @Override
    public Iterator<T> iterator() {
      return List.of(item).iterator();
    }
  }

  /** An Iterable that must not be iterated, because it is a Publisher, too. */
  public static final class FlowAndIterable<T> implements Iterable<T>, Flow.Publisher<T> {
    private final T item;

    FlowAndIterable(T item) {
      this.item = item;
    }

    @Override
    public Iterator<T> iterator() {
      throw new IllegalStateException("A publisher is subscribed.");
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
      FlowAdapters.toFlowPublisher(Flux.just(item)).subscribe(subscriber);
    }
  }
}
