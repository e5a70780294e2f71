package dev.freshet.sample;

import dev.freshet.Body;
import dev.freshet.Default;
import dev.freshet.Get;
import dev.freshet.Post;
import dev.freshet.Response;
import dev.freshet.Streaming;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Streams that show what stands between Freshet and a client. The next item of a prompted one
 * exists only once somebody else has asked for it: whoever receives one item before prompting the
 * next has shown that nothing on the way holds items back. An endless one tells how much was taken
 * from it.
 */
final class PromptedService {

  private static final byte[] KIBIBYTES_64 = new byte[1 << 16];

  private final Map<String, Prompted> streams = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> taken = new ConcurrentHashMap<>();

  /** The items for which a name is prompted; {@code unbuffered} asks nginx to pass them on. */
  @Get("/prompted/{name}")
  @Streaming
  Response<Iterator<String>> stream(String name, @Default("false") boolean unbuffered) {
    Prompted items = named(name);
    Response<Iterator<String>> response =
        Response.<Iterator<String>>of(items)
            .onEnd(summary -> items.ending.complete(summary.ending().name()));
    return unbuffered ? response.header("X-Accel-Buffering", "no") : response;
  }

  /** Gives the next item, a line; {@code END} completes the stream, {@code FAIL} fails it. */
  @Post("/prompted/{name}")
  void prompt(String name, @Body String item) {
    named(name).prompts.add(item);
  }

  /** Answers with the ending of a stream, when there is one. */
  @Get("/prompted/{name}/ending")
  CompletionStage<String> ending(String name) {
    return named(name).ending.copy(); // what is answered with is cancelled if its client leaves
  }

  /** Items of 64 KiB without an end. */
  @Get("/endless/{name}")
  @Streaming
  Stream<byte[]> endless(String name) {
    AtomicLong items = taken(name);
    return Stream.generate(() -> KIBIBYTES_64).peek(item -> items.incrementAndGet());
  }

  /** Answers with the number of items that have been taken from an endless stream. */
  @Get("/endless/{name}/items")
  String items(String name) {
    return taken(name).toString();
  }

  private AtomicLong taken(String name) {
    return taken.computeIfAbsent(name, unknown -> new AtomicLong());
  }

  private Prompted named(String name) {
    return streams.computeIfAbsent(name, unknown -> new Prompted());
  }

  private static final class Prompted implements Iterator<String> {

    private final BlockingQueue<String> prompts = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> ending = new CompletableFuture<>();
    private @Nullable String prompt;

    @Override
    public boolean hasNext() {
      if (prompt == null) {
        prompt = nextPrompt();
      }
      if (prompt.equals("FAIL")) {
        throw new IllegalStateException("prompted to fail");
      }
      return !prompt.equals("END");
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String item = prompt + "\n";
      prompt = null;
      return item;
    }

    private String nextPrompt() {
      try {
        return prompts.take();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted before the next prompt");
      }
    }
  }
}
