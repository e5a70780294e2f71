package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method as the endpoint of {@code GET} and {@code HEAD} requests for a path (RFC
 * 9110, sections 9.3.1 and 9.3.2). A {@code HEAD} request is answered with the head alone: the
 * method is not called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Get {

  /**
   * The path templates, at least one. Each begins with {@code /}; its segments are literal text or
   * a {@code {variable}}, and the last may be {@code {variable:*}}:
   *
   * <ul>
   *   <li>A literal matches itself.
   *   <li>{@code {variable}} matches exactly one segment that is not empty, and is its decoded
   *       text.
   *   <li>{@code {variable:*}} matches all the rest of the path, which may be several segments,
   *       each decoded by itself, or empty after a last slash.
   * </ul>
   *
   * <p>A literal wins over a variable and a variable over a rest, in whatever order they are
   * declared. A path is split at {@code /} before it is decoded, once; the segments {@code .} and
   * {@code ..} match no variable and no rest.
   */
  String[] value();
}
