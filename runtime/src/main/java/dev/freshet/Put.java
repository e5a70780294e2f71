package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method as the endpoint of {@code PUT} requests for a path (RFC 9110, section
 * 9.3.4).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Put {

  /** The path templates, at least one; see {@link Get#value}. */
  String[] value();
}
