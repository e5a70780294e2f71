package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose result is streamed: each item of the returned source becomes one chunk of
 * the response (RFC 9112, section 7.1). A source is an {@link Iterable}, {@link
 * java.util.Iterator}, {@link java.util.stream.Stream}, {@link Generator}, {@link
 * java.io.InputStream}, {@link java.nio.channels.ReadableByteChannel}, {@link
 * java.util.concurrent.Flow.Publisher} or {@code org.reactivestreams.Publisher}. A {@link
 * java.nio.file.Path} is a file, which is sent with its length instead of chunks.
 *
 * <p>Freshet owns the source from the moment the method returns it:
 *
 * <ul>
 *   <li>It is released exactly once, at every {@link Ending}, also if nothing was asked of it: an
 *       iterator and then what it came from is closed, whichever is {@link AutoCloseable}; a
 *       subscription is cancelled unless its publisher has ended. A {@link Generator} closes by
 *       itself what it has opened.
 *   <li>All calls on it, these included, run on workers, one at a time, never on an event loop. A
 *       worker that is blocked when the client leaves is interrupted; nothing is closed while
 *       {@code next()} runs, and what closes is never interrupted. A failure to close is logged.
 *   <li>It may go on with another worker after it has waited for a slow client, except for a
 *       generator; and the worker may serve others next. So nothing that a source leaves in a
 *       {@link ThreadLocal} may be relied on, and on JDK 17 it must be removed in the same call.
 *   <li>The bytes of an item are copied before the next one is asked for; a {@code ByteBuf} is
 *       released, also one that comes too late.
 * </ul>
 *
 * <p>It also stands on annotations of your own, which then mean the same:
 *
 * <pre>{@code
 * @Streaming(mediaType = "image/png")
 * public @interface PngStreaming {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Streaming {

  /**
   * The {@code Content-Type} of the response (RFC 9110, section 8.3). Empty, the default, means:
   * {@code text/plain; charset=utf-8} for text, {@code application/octet-stream} for bytes, and
   * where no item type is declared, whichever of the two the first item is; of a file, what its
   * name tells. A {@code text/*} type without a charset gets {@code ; charset=utf-8}, which is how
   * text is encoded.
   */
  String mediaType() default "";
}
