package dev.freshet.server;

import dev.freshet.Generator;
import dev.freshet.Response;
import dev.freshet.handler.Body;
import dev.freshet.server.Calls.Call;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Flux;

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
      (script, calls) -> Body.bytes(ProbePublisher.reactiveStreams(script, calls))),
  PUBLISHER_OF_REACTOR(
      (script, calls) -> Body.bytes(Flux.from(ProbePublisher.reactiveStreams(script, calls)))),
  POLLED_PUBLISHER(
      (script, calls) -> Body.bytes(Flux.fromStream(stream(script, calls))), Call.CLOSE_ITERABLE),
  PUBLISHER_OF_BUFFERS(
      (script, calls) -> Body.bytes(new ProbePublisher(inTwoBuffers(script), calls))),
  LATER_ITERABLE(
      (script, calls) -> Body.later(later(new ProbeIterable.Closeable(script, calls)), Body::bytes),
      Call.CLOSE_ITERABLE),
  LATER_PUBLISHER(
      (script, calls) -> Body.later(later(new ProbePublisher(script, calls)), Body::bytes)),
  RESPONSE_OF_STREAM(
      (script, calls) -> Body.response(Response.of(stream(script, calls)), Body::bytes),
      Call.CLOSE_ITERABLE);

  private static final Set<SourceKind> PUBLISHERS =
      EnumSet.of(
          FLOW_PUBLISHER,
          REACTIVE_STREAMS_PUBLISHER,
          PUBLISHER_OF_REACTOR,
          PUBLISHER_OF_BUFFERS,
          LATER_PUBLISHER);

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

  /** What arrives later and elsewhere, as an answer of another server does. */
  private static <T> CompletionStage<T> later(T source) {
    return CompletableFuture.supplyAsync(() -> source);
  }

  /** As a client of another server gives its bytes: several buffers are one item. */
  private static Script inTwoBuffers(Script script) {
    return script.with(number -> {
      Object item = script.item().apply(number);
      ByteBuf bytes = item instanceof ByteBuf given ? given : Unpooled.wrappedBuffer((byte[]) item);
      byte[] array = ByteBufUtil.getBytes(bytes);
      bytes.release();
      int half = array.length / 2;
      return List.of(
          ByteBuffer.wrap(array, 0, half), ByteBuffer.wrap(array, half, array.length - half));
    });
  }

  /** Opens a source of this kind whose items are bytes. */
  Body bytes(Script script, Calls calls) {
    return opening.apply(script, calls);
  }

  boolean isPublisher() {
    return PUBLISHERS.contains(this);
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
