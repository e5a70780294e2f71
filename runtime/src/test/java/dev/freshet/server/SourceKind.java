package dev.freshet.server;

import dev.freshet.Generator;
import dev.freshet.handler.Body;
import dev.freshet.server.Calls.Call;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The kinds of source that can be streamed. */
enum SourceKind {
  ITERABLE((script, calls) -> Body.bytes(new ProbeIterable(script, calls))),
  CLOSEABLE_ITERATOR(
      (script, calls) -> Body.bytes(new ProbeIterable.OfCloseable(script, calls)),
      Call.CLOSE_ITERATOR),
  CLOSEABLE_ITERABLE(
      (script, calls) -> Body.bytes(new ProbeIterable.Closeable(script, calls)),
      Call.CLOSE_ITERABLE),
  CLOSEABLE_BOTH(
      (script, calls) -> Body.bytes(new ProbeIterable.CloseableOfCloseable(script, calls)),
      Call.CLOSE_ITERATOR,
      Call.CLOSE_ITERABLE),
  ITERATOR(
      (script, calls) -> Body.bytes(new ProbeIterator.Closeable(script, calls)),
      Call.CLOSE_ITERATOR),
  STREAM((script, calls) -> Body.bytes(stream(script, calls)), Call.CLOSE_ITERABLE),
  INPUT_STREAM((script, calls) -> Body.bytes(new ProbeBytes(script, calls)), Call.CLOSE_ITERABLE),
  CHANNEL((script, calls) -> Body.bytes(ProbeBytes.channel(script, calls)), Call.CLOSE_ITERABLE),
  GENERATOR((script, calls) -> Body.bytes(generator(script, calls)), Call.CLOSE_ITERATOR),
  YIELD_FROM_ITERABLE(
      (script, calls) -> Body.bytes(yieldFrom(script, calls)),
      Call.CLOSE_ITERATOR,
      Call.CLOSE_ITERABLE),
  YIELD_FROM_STREAM(
      (script, calls) -> Body.bytes(yieldFromStream(script, calls)), Call.CLOSE_ITERABLE),
  FLOW_PUBLISHER((script, calls) -> Body.bytes(new ProbePublisher(script, calls))),
  REACTIVE_STREAMS_PUBLISHER(
      (script, calls) -> Body.bytes(ProbePublisher.reactiveStreams(script, calls)));

  private final BiFunction<Script, Calls, Body> opening;
  private final List<Call> closes;

  SourceKind(BiFunction<Script, Calls, Body> opening, Call... closes) {
    this.opening = opening;
    this.closes = List.of(closes);
  }

  private static Stream<Object> stream(Script script, Calls calls) {
    Iterator<Object> items = new ProbeIterator(script, calls);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false)
        .onClose(() -> {
          calls.enter(Call.CLOSE_ITERABLE);
          calls.leave();
        });
  }

  /** A generator that closes by itself what it has opened. */
  private static Generator<Object> generator(Script script, Calls calls) {
    return out -> {
      try (ProbeIterator.Closeable items = new ProbeIterator.Closeable(script, calls)) {
        while (items.hasNext()) {
          out.yield(items.next());
        }
      }
    };
  }

  private static Generator<Object> yieldFrom(Script script, Calls calls) {
    return out -> out.yieldFrom(new ProbeIterable.CloseableOfCloseable(script, calls));
  }

  private static Generator<Object> yieldFromStream(Script script, Calls calls) {
    return out -> out.yieldFrom(stream(script, calls));
  }

  /** Opens a source of this kind whose items are bytes. */
  Body bytes(Script script, Calls calls) {
    return opening.apply(script, calls);
  }

  boolean isPublisher() {
    return this == FLOW_PUBLISHER || this == REACTIVE_STREAMS_PUBLISHER;
  }

  /** True iff its items are what one read gives, so that none can be large, or no bytes. */
  boolean isRead() {
    return this == INPUT_STREAM || this == CHANNEL;
  }

  /** What must be done to a source of this kind, each once and in this order. */
  List<Call> releases(boolean endedByItself) {
    if (isPublisher()) {
      return endedByItself ? List.of() : List.of(Call.CANCEL);
    }
    return closes;
  }

  /** The first call on a source. */
  Call first() {
    return isPublisher() ? Call.REQUEST : Call.HAS_NEXT;
  }
}
