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
 * java.util.concurrent.Flow.Publisher} or {@code org.reactivestreams.Publisher}.
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
   * where no item type is declared, whichever of the two the first item is. A {@code text/*} type
   * without a charset gets {@code ; charset=utf-8}, which is how text is encoded.
   */
  String mediaType() default "";
}
