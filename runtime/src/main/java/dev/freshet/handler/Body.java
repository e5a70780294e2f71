package dev.freshet.handler;

import static java.util.Objects.requireNonNull;

import dev.freshet.Generator;
import dev.freshet.Response;
import dev.freshet.stream.Items;
import dev.freshet.stream.Source;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What an endpoint answers: a stream of items, a whole content, or nothing. Nothing is asked of a
 * source before the body is sent.
 *
 * <p>Freshet owns a source once its body is sent: its iterator and then itself are closed,
 * whichever is {@link AutoCloseable}, each exactly once, on a worker, at every ending. A
 * publisher's subscription is cancelled exactly once if the stream ends before the publisher does.
 */
public final class Body {

  /** What kind of body it is. */
  sealed interface Kind {}

  /** Items from a source, each one chunk. */
  record Streamed(Items items, Source source) implements Kind {}

  /**
   * A content whose length is known.
   *
   * @param mediaType what it is, unless the route or the response say so
   */
  record Whole(Object content, long length, String mediaType) implements Kind {}

  /** A file, or what of it a request asks for. */
  record File(Path path) implements Kind {}

  /** No content. */
  record Empty(int status) implements Kind {}

  /** A body with a status and headers of its own. */
  record WithHead<T>(Response<T> head, Function<? super T, Body> inner) implements Kind {

    /** The body, as far as there is one. */
    Body body() {
      T content = head.body();
      return content == null ? new Body(new Empty(head.status())) : inner.apply(content);
    }
  }

  /** A body that is made of what is not there yet. */
  record Later<T>(CompletionStage<T> stage, Function<? super T, Body> body) implements Kind {}

  private final Kind kind;

  private Body(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** A body of text, pulled from an iterable. */
  public static Body text(Iterable<? extends CharSequence> items) {
    return new Body(new Streamed(Items.TEXT, Source.of(returned(items, "an Iterable"))));
  }

  /** A body of text, pulled from an iterator. */
  public static Body text(Iterator<? extends CharSequence> items) {
    return new Body(new Streamed(Items.TEXT, Source.of(returned(items, "an Iterator"))));
  }

  /** A body of text, pulled from a stream. */
  public static Body text(Stream<? extends CharSequence> items) {
    return new Body(new Streamed(Items.TEXT, Source.of(returned(items, "a Stream"))));
  }

  /** A body of text, given by a generator. */
  public static Body text(Generator<? extends CharSequence> items) {
    return new Body(new Streamed(Items.TEXT, Source.of(returned(items, "a Generator"))));
  }

  /** A body of text, signalled by a publisher. */
  public static Body text(Flow.Publisher<? extends CharSequence> items) {
    return new Body(new Streamed(Items.TEXT, Source.of(returned(items, "a Publisher"))));
  }

  /** A body of text, signalled by a publisher. */
  public static Body text(Publisher<? extends CharSequence> items) {
    return new Body(new Streamed(Items.TEXT, Source.of(returned(items, "a Publisher"))));
  }

  /** A body of byte arrays or buffers, pulled from an iterable. */
  public static Body bytes(Iterable<?> items) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(items, "an Iterable"))));
  }

  /** A body of byte arrays or buffers, pulled from an iterator. */
  public static Body bytes(Iterator<?> items) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(items, "an Iterator"))));
  }

  /** A body of byte arrays or buffers, pulled from a stream. */
  public static Body bytes(Stream<?> items) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(items, "a Stream"))));
  }

  /** A body of byte arrays or buffers, given by a generator. */
  public static Body bytes(Generator<?> items) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(items, "a Generator"))));
  }

  /** A body of byte arrays or buffers, signalled by a publisher. */
  public static Body bytes(Flow.Publisher<?> items) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(items, "a Publisher"))));
  }

  /** A body of byte arrays or buffers, signalled by a publisher. */
  public static Body bytes(Publisher<?> items) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(items, "a Publisher"))));
  }

  /** A body of bytes, read from an input stream. */
  public static Body bytes(InputStream bytes) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(bytes, "an InputStream"))));
  }

  /** A body of bytes, read from a channel. */
  public static Body bytes(ReadableByteChannel bytes) {
    return new Body(new Streamed(Items.BYTES, Source.of(returned(bytes, "a ReadableByteChannel"))));
  }

  /** A body of items of no declared type, pulled from an iterable. */
  public static Body items(Iterable<?> items) {
    return new Body(new Streamed(Items.UNDECLARED, Source.of(returned(items, "an Iterable"))));
  }

  /** A body of items of no declared type, pulled from an iterator. */
  public static Body items(Iterator<?> items) {
    return new Body(new Streamed(Items.UNDECLARED, Source.of(returned(items, "an Iterator"))));
  }

  /** A body of items of no declared type, pulled from a stream. */
  public static Body items(Stream<?> items) {
    return new Body(new Streamed(Items.UNDECLARED, Source.of(returned(items, "a Stream"))));
  }

  /** A body of items of no declared type, given by a generator. */
  public static Body items(Generator<?> items) {
    return new Body(new Streamed(Items.UNDECLARED, Source.of(returned(items, "a Generator"))));
  }

  /** A body of items of no declared type, signalled by a publisher. */
  public static Body items(Flow.Publisher<?> items) {
    return new Body(new Streamed(Items.UNDECLARED, Source.of(returned(items, "a Publisher"))));
  }

  /** A body of items of no declared type, signalled by a publisher. */
  public static Body items(Publisher<?> items) {
    return new Body(new Streamed(Items.UNDECLARED, Source.of(returned(items, "a Publisher"))));
  }

  /** A text, whole. */
  public static Body whole(CharSequence text) {
    byte[] bytes = returned(text, "a text").toString().getBytes(StandardCharsets.UTF_8);
    return new Body(new Whole(bytes, bytes.length, MediaTypes.TEXT));
  }

  /** Bytes, whole. */
  public static Body whole(byte[] bytes) {
    return new Body(new Whole(returned(bytes, "a byte[]"), bytes.length, MediaTypes.BYTES));
  }

  /** The remaining bytes of a buffer, whole; its position stays as it is. */
  public static Body whole(ByteBuffer buffer) {
    returned(buffer, "a ByteBuffer");
    return new Body(new Whole(buffer, buffer.remaining(), MediaTypes.BYTES));
  }

  /**
   * A file, with its length; a request may ask for parts of it (RFC 9110, section 14). Nothing is
   * opened before the body is sent.
   */
  public static Body file(Path file) {
    return new Body(new File(returned(file, "a Path")));
  }

  /** No content, with the status 204. */
  public static Body empty() {
    return new Body(new Empty(204));
  }

  /** What is there; 404 where nothing is. */
  public static <T> Body optional(Optional<T> content, Function<? super T, Body> body) {
    return returned(content, "an Optional")
        .<Body>map(body)
        .orElseThrow(() -> new Refusal(404, "There is nothing here."));
  }

  /** What comes, once it comes; its failure is the endpoint's failure. */
  public static <T> Body later(CompletionStage<T> stage, Function<? super T, Body> body) {
    return new Body(new Later<>(returned(stage, "a CompletionStage"), body));
  }

  /** A body with the status and the headers of a response. */
  public static <T> Body response(Response<T> response, Function<? super T, Body> body) {
    return new Body(new WithHead<>(returned(response, "a Response"), body));
  }

  private static <T> T returned(@Nullable T result, String expected) {
    return requireNonNull(result, () -> "The service returned null instead of " + expected + ".");
  }
}
