package dev.freshet.stream;

import dev.freshet.Generator;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** What a service method returned: something that a pump can be opened on, once. */
@FunctionalInterface
public interface Source {

  /** Opens a pump. Nothing is asked of the source yet. */
  Pump open(Outlet outlet, Lane lane);

  /** Items that are pulled. */
  static Source of(Iterable<?> items) {
    return (outlet, lane) -> new IterablePump(items::iterator, items, outlet, lane);
  }

  /** Items that are pulled. */
  static Source of(Iterator<?> items) {
    return (outlet, lane) -> new IterablePump(() -> items, items, outlet, lane);
  }

  /** Elements that are pulled, one after the other. */
  static Source of(Stream<?> items) {
    return (outlet, lane) -> new IterablePump(items::iterator, items, outlet, lane);
  }

  /** Bytes that are read, as many at a time as are there, 62 KiB at most. */
  static Source of(InputStream bytes) {
    return (outlet, lane) -> new IterablePump(() -> Blocks.of(bytes), bytes, outlet, lane);
  }

  /** Bytes that are read, as many at a time as are there, 62 KiB at most. */
  static Source of(ReadableByteChannel bytes) {
    return (outlet, lane) -> new IterablePump(() -> Blocks.of(bytes), bytes, outlet, lane);
  }

  /** Items that a method of their own gives. */
  static Source of(Generator<?> items) {
    return (outlet, lane) -> new GeneratorPump(items, outlet, lane);
  }

  /** Items that are signalled. */
  static Source of(Flow.Publisher<?> items) {
    return (outlet, lane) -> new PublisherPump(items, outlet, lane);
  }

  /** Items that are signalled; or pulled, if the publisher is one of Reactor that can be polled. */
  static Source of(Publisher<?> items) {
    if (Reactor.made(items)) {
      return (outlet, lane) -> new ReactorPump(items, outlet, lane);
    }
    return of(FlowAdapters.toFlowPublisher(items));
  }
}
