package dev.freshet.processor.model;

import java.util.Optional;

/** What a service method returns, as far as the way of sending it goes. */
public sealed interface Answer {

  /** What is known of the streamed items, if any are streamed. */
  Optional<Items> items();

  /** True iff it is a file, whatever that is inside of. */
  default boolean isFile() {
    return this == Single.FILE;
  }

  /** Answers that are sent at once. */
  enum Single implements Answer {
    /** Text or bytes, which have a length. */
    WHOLE,
    /** {@code java.nio.file.Path}: a file, or what of it a request asks for. */
    FILE,
    /** Nothing. */
    NOTHING;

    @Override
    public Optional<Items> items() {
      return Optional.empty();
    }
  }

  /**
   * Items that are sent as they come.
   *
   * @param source the kind of source
   * @param type what the declared type says about the items
   * @param isAmbiguous true iff the returned type is more than one kind of source
   */
  record Streamed(Source source, Items type, boolean isAmbiguous) implements Answer {
    @Override
    public Optional<Items> items() {
      return Optional.of(type);
    }
  }

  /** An answer inside of something that says more about it. */
  record Wrapped(Wrapper wrapper, Answer inside) implements Answer {
    @Override
    public Optional<Items> items() {
      return inside.items();
    }

    @Override
    public boolean isFile() {
      return inside.isFile();
    }
  }

  /** What an answer can be inside of. */
  enum Wrapper {
    /** {@code Response}: it has a status and headers of its own. */
    RESPONSE,
    /** {@code CompletionStage}: it comes later. */
    LATER,
    /** {@code Optional}: it may not be there. */
    OPTIONAL
  }

  /** The kinds of source, the one that is preferred first. */
  enum Source {
    /** {@code java.util.concurrent.Flow.Publisher}. */
    FLOW_PUBLISHER,
    /** {@code org.reactivestreams.Publisher}. */
    REACTIVE_PUBLISHER,
    /** {@code Iterable}. */
    ITERABLE,
    /** {@code Iterator}. */
    ITERATOR,
    /** {@code java.util.stream.Stream}. */
    STREAM,
    /** {@code Generator}. */
    GENERATOR,
    /** {@code InputStream}, which has bytes. */
    INPUT_STREAM,
    /** {@code ReadableByteChannel}, which has bytes. */
    CHANNEL;

    /** True iff the items are bytes, without a type argument that says so. */
    public boolean isOfBytes() {
      return this == INPUT_STREAM || this == CHANNEL;
    }
  }

  /** What is known of the items at compile time. */
  enum Items {
    /** {@code CharSequence} and its subtypes. */
    TEXT,
    /**
     * {@code byte[]}, {@code ByteBuffer}, {@code ByteBuf} and their subtypes, {@code List} of
     * {@code ByteBuffer}.
     */
    BYTES,
    /** Nothing: {@code Iterable<?>}, a raw type, or {@code Object}. */
    UNDECLARED
  }
}
