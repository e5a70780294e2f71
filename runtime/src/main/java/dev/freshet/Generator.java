package dev.freshet;

import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A source that gives its items by itself, in a method of its own: what {@code yield} is in other
 * languages.
 *
 * <pre>{@code
 * return out -> {
 *   try (InputStream file = open()) {
 *     byte[] block = new byte[8192];
 *     for (int n; (n = file.read(block)) >= 0; ) {
 *       out.yield(ByteBuffer.wrap(block, 0, n)); // its bytes are copied before yield returns
 *     }
 *   }
 * };
 * }</pre>
 *
 * <p>It runs on one worker from its beginning to its end and keeps it, also while the client is
 * slow: the place for what belongs to a thread, such as a transaction. Other sources give the
 * worker back.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface Generator<T> {

  /**
   * Gives all items, then returns. What it throws ends the stream as a failure.
   *
   * @param out takes the items; of use only while this method runs, and only to the thread that
   *     runs it
   */
  void generate(Out<? super T> out) throws Exception;

  /** Where the items go. */
  interface Out<T> {

    /**
     * Gives one item, which is copied before this returns. Waits while the client is slow.
     *
     * @throws IllegalStateException on any other thread than the one that runs the generator
     * @throws CancellationException if nobody wants items any more, because the client has left or
     *     the server is being closed: let it pass, after {@code finally} has done its work
     */
    @SuppressWarnings(
        "NamedLikeContextualKeyword") // the word for it; it is always called as out.yield
    void yield(T item);

    /**
     * Gives all items of an iterable, then closes its iterator and itself, whichever is {@link
     * AutoCloseable}.
     *
     * @throws CancellationException as {@link #yield} does; the iterable is closed then, too
     */
    void yieldFrom(Iterable<? extends T> items);

    /**
     * Gives all elements of a stream, then closes it.
     *
     * @throws CancellationException as {@link #yield} does; the stream is closed then, too
     */
    void yieldFrom(Stream<? extends T> items);
  }
}
