package dev.freshet.processor.model;

import java.util.Optional;

/**
 * What a service method returns and as what it is sent.
 *
 * @param source the kind of source that is streamed
 * @param items what the declared type says about the items
 * @param isAmbiguous true iff the returned type is more than one kind of source
 * @param mediaType the media type, if the author declares one
 */
public record ResultModel(
    Source source, Items items, boolean isAmbiguous, Optional<MediaType> mediaType) {

  /** The value of the {@code Content-Type} field; absent where the first item decides. */
  public Optional<String> contentType() {
    return mediaType.map(MediaType::contentType).or(items::contentType);
  }

  /** The kinds of source, the one that is preferred first. */
  public enum Source {
    /** {@code java.util.concurrent.Flow.Publisher}. */
    FLOW_PUBLISHER,
    /** {@code org.reactivestreams.Publisher}. */
    REACTIVE_PUBLISHER,
    /** {@code Iterable}. */
    ITERABLE
  }

  /** What is known of the items at compile time. */
  public enum Items {
    /** {@code CharSequence} and its subtypes. */
    TEXT,
    /** {@code byte[]}, {@code ByteBuffer}, {@code ByteBuf} and their subtypes. */
    BYTES,
    /** Nothing: {@code Iterable<?>}, a raw type, or {@code Object}. */
    UNDECLARED;

    private Optional<String> contentType() {
      return switch (this) {
        case TEXT -> Optional.of("text/plain; charset=utf-8");
        case BYTES -> Optional.of("application/octet-stream");
        case UNDECLARED -> Optional.empty();
      };
    }
  }
}
