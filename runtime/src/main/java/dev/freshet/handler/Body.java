package dev.freshet.handler;

import static java.util.Objects.requireNonNull;

import dev.freshet.stream.Items;
import dev.freshet.stream.IterablePump;
import dev.freshet.stream.PublisherPump;
import dev.freshet.stream.Source;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/**
 * What an endpoint answers: a source and what its items are. Nothing is asked of the source before
 * the body is streamed.
 *
 * <p>Freshet owns an {@link Iterable}: its iterator and then itself are closed, if they are {@link
 * AutoCloseable}, each exactly once, on a worker, at every ending. A publisher's subscription is
 * cancelled exactly once if the stream ends before it does.
 */
public final class Body {
  private final Items items;
  private final Source source;

  private Body(Items items, Source source) {
    this.items = items;
    this.source = source;
  }

  /** A body of text, pulled from an iterable. */
  public static Body text(Iterable<? extends CharSequence> items) {
    return new Body(Items.TEXT, pulled(items));
  }

  /** A body of text, signalled by a publisher. */
  public static Body text(Flow.Publisher<? extends CharSequence> items) {
    return new Body(Items.TEXT, signalled(items));
  }

  /** A body of text, signalled by a publisher. */
  public static Body text(Publisher<? extends CharSequence> items) {
    return new Body(Items.TEXT, signalled(items));
  }

  /** A body of byte arrays or buffers, pulled from an iterable. */
  public static Body bytes(Iterable<?> items) {
    return new Body(Items.BYTES, pulled(items));
  }

  /** A body of byte arrays or buffers, signalled by a publisher. */
  public static Body bytes(Flow.Publisher<?> items) {
    return new Body(Items.BYTES, signalled(items));
  }

  /** A body of byte arrays or buffers, signalled by a publisher. */
  public static Body bytes(Publisher<?> items) {
    return new Body(Items.BYTES, signalled(items));
  }

  /** A body of items of no declared type, pulled from an iterable. */
  public static Body items(Iterable<?> items) {
    return new Body(Items.UNDECLARED, pulled(items));
  }

  /** A body of items of no declared type, signalled by a publisher. */
  public static Body items(Flow.Publisher<?> items) {
    return new Body(Items.UNDECLARED, signalled(items));
  }

  /** A body of items of no declared type, signalled by a publisher. */
  public static Body items(Publisher<?> items) {
    return new Body(Items.UNDECLARED, signalled(items));
  }

  Items items() {
    return items;
  }

  Source source() {
    return source;
  }

  private static Source pulled(Iterable<?> items) {
    requireNonNull(items, "The service returned null instead of an Iterable.");
    return (outlet, lane) -> new IterablePump(items, outlet, lane);
  }

  private static Source signalled(Flow.Publisher<?> items) {
    requireNonNull(items, "The service returned null instead of a Publisher.");
    return (outlet, lane) -> new PublisherPump(items, outlet, lane);
  }

  private static Source signalled(Publisher<?> items) {
    requireNonNull(items, "The service returned null instead of a Publisher.");
    return signalled(FlowAdapters.toFlowPublisher(items));
  }
}
